namespace OssGen.Generator.Language;

/// <summary>The node of a <c>paginate</c> element, which describes how a listing is read page by page.</summary>
internal sealed class PaginateSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Items { get; } = from.Required("items", AttributeSyntax.Identifier);

    public SpecAttribute<string?> More { get; } = from.Text("more", AttributeSyntax.Identifier);

    public IReadOnlyList<TokenSpec> Tokens { get; } = from.Children<TokenSpec>("token", required: true);
}

/// <summary>The node of a <c>token</c> element, which specifies a member of the result whose value is sent in the next request.</summary>
internal sealed class TokenSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> From { get; } = from.Required("from", AttributeSyntax.Identifier);

    public SpecAttribute<string> To { get; } = from.Required("to", AttributeSyntax.Identifier);
}
