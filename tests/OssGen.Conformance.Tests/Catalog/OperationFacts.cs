namespace OssGen.Conformance.Tests.Catalog;

/// <summary>An operation on the wire, as the catalog and the spec are both normalised to.</summary>
internal sealed record OperationFacts
{
    public required string Name { get; init; }

    public required string Method { get; init; }

    /// <summary>Whether a page of OSS's API reference describes the operation.</summary>
    public required bool HasPage { get; init; }

    /// <summary>
    /// <c>service</c>, <c>bucket</c>, <c>bucket?</c> (with or without one) or <c>object</c>; the path, if it begins with fixed text.
    /// </summary>
    public required string Scope { get; init; }

    /// <summary>Query names that are sent bare unless a member gives them a value.</summary>
    public required IReadOnlyList<string> SubResources { get; init; }

    /// <summary>Query pairs that are sent unless a member replaces them: <c>comp=add</c>.</summary>
    public required IReadOnlyList<string> FixedQuery { get; init; }

    /// <summary>Query names that a V1 signature covers because of this operation.</summary>
    public required IReadOnlyList<string> SignedQuery { get; init; }

    /// <summary>Those of <see cref="SubResources"/> that a V1 signature leaves out.</summary>
    public required IReadOnlyList<string> UnsignedSubResources { get; init; }

    public required MessageFacts Request { get; init; }

    public required MessageFacts Reply { get; init; }

    /// <summary>Null for what doesn't page.</summary>
    public required PagingFacts? Paging { get; init; }

    /// <summary>A path that begins with fixed text, with its labels in lower case; null for any other path.</summary>
    public static string? PathOf(string? path) =>
        path is null or "/" || path.StartsWith("/{", StringComparison.Ordinal) ? null : path.ToLowerInvariant();
}
