namespace OssGen.Emulator.Storage.Vectors;

/// <summary>A vector that a query found.</summary>
internal sealed record FoundVector(StoredVector Vector, float Distance);
