namespace OssGen.Generator.Model;

/// <summary>A query parameter or header with a fixed value. The value null denotes a bare query name, and "" an empty header.</summary>
internal sealed record FixedPair(string Name, string? Value);
