namespace OssGen.Generator.Model;

/// <summary>A query parameter or header with a fixed value; null is a bare query name, "" an empty header.</summary>
internal sealed record FixedPair(string Name, string? Value);
