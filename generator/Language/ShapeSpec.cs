namespace OssGen.Generator.Language;

/// <summary>The node of a <c>shape</c> element, which declares a record.</summary>
internal sealed class ShapeSpec(ElementSource from) : DeclarationSpec(from)
{
    public override SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Identifier);

    public IReadOnlyList<ElementSpec> Elements { get; } = from.Children<ElementSpec>("element");

    public IReadOnlyList<ChoiceSpec> Choices { get; } = from.Children<ChoiceSpec>("choice");
}
