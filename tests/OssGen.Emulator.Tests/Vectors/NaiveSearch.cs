using OssGen.Emulator.Storage.Vectors.Search;

namespace OssGen.Emulator.Tests.Vectors;

/// <summary>The distance of two vectors by definition, in double precision.</summary>
internal static class NaiveSearch
{
    public static double Distance(VectorMetric metric, float[] x, float[] y) => metric == VectorMetric.Euclidean
        ? Math.Sqrt(x.Zip(y, static (a, b) => ((double)a - b) * ((double)a - b)).Sum())
        : 1 - (Dot(x, y) / Math.Sqrt(Dot(x, x) * Dot(y, y)));

    private static double Dot(float[] x, float[] y) => x.Zip(y, static (a, b) => (double)a * b).Sum();
}
