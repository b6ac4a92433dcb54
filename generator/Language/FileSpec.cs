namespace OssGen.Generator.Language;

/// <summary>The node of a <c>spec</c> element, which is the root element of a file.</summary>
internal sealed class FileSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Group { get; } = from.Required("group", AttributeSyntax.Group);

    public SpecAttribute<string?> Version { get; } = from.Text("version", AttributeSyntax.Version);

    public IReadOnlyList<OperationSpec> Operations { get; } = from.Children<OperationSpec>("operation");

    public IReadOnlyList<MembersSpec> Groups { get; } = from.Children<MembersSpec>("members");

    public IReadOnlyList<ShapeSpec> Shapes { get; } = from.Children<ShapeSpec>("shape");

    public IReadOnlyList<EnumSpec> Enums { get; } = from.Children<EnumSpec>("enum");
}
