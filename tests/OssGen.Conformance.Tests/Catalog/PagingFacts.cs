namespace OssGen.Conformance.Tests.Catalog;

/// <summary>How a listing goes on.</summary>
/// <param name="Tokens">Which element of a page goes where in the next request: <c>NextMarker -> query marker</c>.</param>
/// <param name="More">The element that says whether more follow; null where only the token tells.</param>
internal sealed record PagingFacts(IReadOnlyList<string> Tokens, string? More)
{
    public override string ToString() => string.Join(", ", Tokens) + (More is null ? "" : $", while {More}");
}
