namespace OssGen.Emulator.Storage.Vectors;

/// <summary>A page of the vectors of an index.</summary>
/// <param name="Vectors">The vectors, in order of key.</param>
/// <param name="After">The key after which the next page begins; null if this is the last page.</param>
internal sealed record VectorPage(IReadOnlyList<StoredVector> Vectors, string? After);
