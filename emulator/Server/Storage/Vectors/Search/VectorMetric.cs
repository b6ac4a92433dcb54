namespace OssGen.Emulator.Storage.Vectors.Search;

/// <summary>How the distance of two vectors is computed. The values are stored.</summary>
internal enum VectorMetric
{
    /// <summary>The length of the difference: 0 for equal vectors.</summary>
    Euclidean = 0,

    /// <summary>1 minus the cosine of the angle: from 0 for the same direction to 2 for the opposite one.</summary>
    Cosine = 1,
}
