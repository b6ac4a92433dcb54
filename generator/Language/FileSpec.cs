namespace OssGen.Generator.Language;

/// <summary>The node of a <c>spec</c> element, which is the root element of a file.</summary>
internal sealed class FileSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Group { get; } = from.Required("group", AttributeSyntax.Group);

    public SpecAttribute<string?> Version { get; } = from.Text("version", AttributeSyntax.Version);

    /// <summary>The name of the service to which the operations of the file belong, unless they name another.</summary>
    public SpecAttribute<string?> Service { get; } = from.Text("service", AttributeSyntax.Identifier);

    public IReadOnlyList<ServiceSpec> Services { get; } = from.Children<ServiceSpec>("service");

    public IReadOnlyList<OperationSpec> Operations { get; } = from.Children<OperationSpec>("operation");

    public IReadOnlyList<MembersSpec> Groups { get; } = from.Children<MembersSpec>("members");

    public IReadOnlyList<ShapeSpec> Shapes { get; } = from.Children<ShapeSpec>("shape");

    public IReadOnlyList<EnumSpec> Enums { get; } = from.Children<EnumSpec>("enum");
}
