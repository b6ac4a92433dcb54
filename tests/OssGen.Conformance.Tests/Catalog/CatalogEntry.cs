namespace OssGen.Conformance.Tests.Catalog;

/// <summary>Wire names of one operation as OSS's own SDK sends and reads them; <c>operations.json</c> holds one per operation.</summary>
public sealed record CatalogEntry
{
    public string Method { get; init; } = "";

    public IReadOnlyList<string> Bare { get; init; } = [];

    public IReadOnlyList<string> Headers { get; init; } = [];

    public IReadOnlyList<string> Query { get; init; } = [];

    public IReadOnlyList<string> Body { get; init; } = [];

    public IReadOnlyList<string> ResultHeaders { get; init; } = [];

    public IReadOnlyList<string> Result { get; init; } = [];
}
