namespace OssGen.Generator.Language;

/// <summary>
/// The node of a <c>header</c> element, which is a member, a fixed header, a copy source, or a map of all headers with a prefix.
/// </summary>
internal sealed class HeaderSpec(ElementSource from) : ParameterSpec(from)
{
    public override SpecAttribute<string?> Name { get; } = from.Text("name", AttributeSyntax.HeaderName);

    public SpecAttribute<string?> Prefix { get; } = from.Text("prefix", AttributeSyntax.HeaderName);

    public override SpecAttribute<string?> Value { get; } = from.Text("value", AttributeSyntax.HeaderText);

    public override SpecAttribute<string?> Default { get; } = from.Text("default", AttributeSyntax.HeaderText);

    public override SpecAttribute<bool?> Essential { get; } = from.Flag("essential");

    public override SpecAttribute<bool?> Always { get; } = from.Flag("always");

    /// <summary>The documentation of the member in results, if a members group is used in requests and results.</summary>
    public ResultDocSpec? ResultDoc { get; } = from.Child<ResultDocSpec>("resultDoc");

    public IReadOnlyList<PartSpec> Parts { get; } = from.Children<PartSpec>("part");
}

/// <summary>The node of a <c>part</c> element, which is a member that contains one part of a copy source.</summary>
internal sealed class PartSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Identifier);

    public SpecAttribute<bool?> Required { get; } = from.Flag("required");

    public override SpecAttribute<string?> Deprecated { get; } = from.Text("deprecated");
}
