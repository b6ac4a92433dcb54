namespace OssGen.Emulator.Storage.Vectors;

/// <summary>A vector to put.</summary>
internal sealed record NewVector(string Key, float[] Components, VectorMetadata Metadata);
