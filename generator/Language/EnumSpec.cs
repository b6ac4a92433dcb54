namespace OssGen.Generator.Language;

/// <summary>The node of an <c>enum</c> element, which declares a type with known string values.</summary>
internal sealed class EnumSpec(ElementSource from) : DeclarationSpec(from)
{
    public override SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Identifier);

    /// <summary>Whether a server accepts values that aren't listed.</summary>
    public SpecAttribute<bool?> Open { get; } = from.Flag("open");

    public IReadOnlyList<ValueSpec> Values { get; } = from.Children<ValueSpec>("value", required: true);
}

/// <summary>The node of a <c>value</c> element, which declares a value of an enum.</summary>
internal sealed class ValueSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Wire { get; } = from.Required("wire", AttributeSyntax.Text);

    /// <summary>The C# name of the value. If unset, the name is derived from the value on the wire.</summary>
    public SpecAttribute<string?> Name { get; } = from.Text("name", AttributeSyntax.Identifier);
}
