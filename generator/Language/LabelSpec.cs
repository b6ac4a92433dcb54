namespace OssGen.Generator.Language;

/// <summary>The node of a <c>label</c> element, which documents a label of the operation's path, or of the host of its service.</summary>
internal sealed class LabelSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Identifier);
}
