namespace OssGen.Generator.Language;

/// <summary><c>members</c>: queries and headers that several operations have.</summary>
internal sealed class MembersSpec(ElementSource from) : DeclarationSpec(from)
{
    public override SpecAttribute<string> Name { get; } = from.Required("name", AttributeSyntax.Identifier);

    public IReadOnlyList<QuerySpec> Queries { get; } = from.Children<QuerySpec>("query");

    public IReadOnlyList<HeaderSpec> Headers { get; } = from.Children<HeaderSpec>("header");

    public IReadOnlyList<UseSpec> Uses { get; } = from.Children<UseSpec>("use");
}

/// <summary><c>use</c>: takes in a members group.</summary>
internal sealed class UseSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Members { get; } = from.Required("members", AttributeSyntax.Name);
}
