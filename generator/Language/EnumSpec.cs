namespace OssGen.Generator.Language;

/// <summary><c>enum</c>: texts of which one is the value.</summary>
internal sealed class EnumSpec(ElementSource from) : DeclarationSpec(from)
{
    public override SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Identifier);

    public IReadOnlyList<ValueSpec> Values { get; } = from.Children<ValueSpec>("value", required: true);
}

/// <summary><c>value</c>: a value of an enum.</summary>
internal sealed class ValueSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Wire { get; } = from.Required("wire", AttributeSyntax.Text);

    /// <summary>Name in C#; not set where it follows from the text.</summary>
    public SpecAttribute<string?> Name { get; } = from.Text("name", AttributeSyntax.Identifier);
}
