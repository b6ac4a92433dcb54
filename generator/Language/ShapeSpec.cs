namespace OssGen.Generator.Language;

/// <summary><c>shape</c>: a record.</summary>
internal sealed class ShapeSpec(ElementSource from) : DeclarationSpec(from)
{
    public override SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Identifier);

    public IReadOnlyList<ElementSpec> Elements { get; } = from.Children<ElementSpec>("element");

    public IReadOnlyList<ChoiceSpec> Choices { get; } = from.Children<ChoiceSpec>("choice");
}
