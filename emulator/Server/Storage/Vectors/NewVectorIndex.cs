using OssGen.Emulator.Storage.Vectors.Search;

namespace OssGen.Emulator.Storage.Vectors;

/// <summary>The properties of an index to create.</summary>
internal sealed record NewVectorIndex(string Name, int Dimension, VectorMetric Metric, IReadOnlyList<string> NonFilterableKeys);
