using System.Numerics.Tensors;

namespace OssGen.Emulator.Storage.Vectors.Search;

/// <summary>
/// Computes the distances of vectors to a query vector in single precision. Where the squares of the components leave the range of single
/// precision, the distance is computed in double precision instead.
/// </summary>
/// <param name="metric">How distances are computed.</param>
/// <param name="query">The query vector, which isn't zero if the metric is cosine.</param>
internal sealed class VectorDistance(VectorMetric metric, float[] query)
{
    private const float Smallest = 1e-30f;
    private const float Largest = 1e30f;

    private readonly float _norm = TensorPrimitives.Norm<float>(query);

    /// <summary>Returns the distance of a vector.</summary>
    /// <param name="vector">The vector, which isn't zero if the metric is cosine.</param>
    /// <param name="norm">The vector's length.</param>
    public float To(ReadOnlySpan<float> vector, float norm) => metric == VectorMetric.Cosine ? Cosine(vector, norm) : Euclidean(vector);

    private float Euclidean(ReadOnlySpan<float> vector)
    {
        var distance = TensorPrimitives.Distance(vector, query);
        return IsPrecise(distance * distance) ? distance : (float)ExactEuclidean(vector);
    }

    private float Cosine(ReadOnlySpan<float> vector, float norm) => IsPrecise(norm * norm) && IsPrecise(_norm * _norm)
        ? Math.Clamp(1 - (TensorPrimitives.Dot(vector, query) / (norm * _norm)), 0, 2)
        : (float)ExactCosine(vector);

    private static bool IsPrecise(float square) => square is > Smallest and < Largest;

    private double ExactEuclidean(ReadOnlySpan<float> vector)
    {
        var sum = 0.0;
        for (var i = 0; i < vector.Length; i++)
        {
            var difference = (double)vector[i] - query[i];
            sum += difference * difference;
        }

        return Math.Sqrt(sum);
    }

    private double ExactCosine(ReadOnlySpan<float> vector)
    {
        var (dot, square, querySquare) = (0.0, 0.0, 0.0);
        for (var i = 0; i < vector.Length; i++)
        {
            dot += (double)vector[i] * query[i];
            square += (double)vector[i] * vector[i];
            querySquare += (double)query[i] * query[i];
        }

        return Math.Clamp(1 - (dot / Math.Sqrt(square * querySquare)), 0, 2);
    }
}
