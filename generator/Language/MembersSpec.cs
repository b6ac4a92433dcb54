namespace OssGen.Generator.Language;

/// <summary>
/// The node of a <c>members</c> element, which declares a group of query parameters and headers that several operations share.
/// </summary>
internal sealed class MembersSpec(ElementSource from) : DeclarationSpec(from)
{
    public override SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Identifier);

    public IReadOnlyList<QuerySpec> Queries { get; } = from.Children<QuerySpec>("query");

    public IReadOnlyList<HeaderSpec> Headers { get; } = from.Children<HeaderSpec>("header");

    public IReadOnlyList<UseSpec> Uses { get; } = from.Children<UseSpec>("use");
}

/// <summary>The node of a <c>use</c> element, which includes the members of a members group.</summary>
internal sealed class UseSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Members { get; } = from.Required("members", AttributeSyntax.Name);
}
