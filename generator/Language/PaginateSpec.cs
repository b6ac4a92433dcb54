namespace OssGen.Generator.Language;

/// <summary><c>paginate</c>: how a listing is read page by page.</summary>
internal sealed class PaginateSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> Items { get; } = from.Required("items", AttributeSyntax.Identifier);

    public SpecAttribute<string?> More { get; } = from.Text("more", AttributeSyntax.Identifier);

    public IReadOnlyList<TokenSpec> Tokens { get; } = from.Children<TokenSpec>("token", required: true);
}

/// <summary><c>token</c>: a member of the result that goes into the next request.</summary>
internal sealed class TokenSpec(ElementSource from) : SpecNode(from)
{
    public SpecAttribute<string> From { get; } = from.Required("from", AttributeSyntax.Identifier);

    public SpecAttribute<string> To { get; } = from.Required("to", AttributeSyntax.Identifier);
}
