namespace OssGen.Generator.Model;

/// <summary>
/// A query parameter or header with a fixed value. A null value denotes a query name without a value, and "" denotes an empty header.
/// </summary>
internal sealed record FixedPair(string Name, string? Value);
