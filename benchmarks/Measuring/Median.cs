namespace OssGen.Benchmarks;

/// <summary>The middle value: a round that the machine disturbed doesn't move it.</summary>
internal static class Median
{
    public static double Of(double[] values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The median of the quotients, pair by pair.</summary>
    public static double OfRatios(double[] numerators, double[] denominators)
    {
        var ratios = new double[numerators.Length];
        for (var i = 0; i < ratios.Length; i++)
        {
            ratios[i] = numerators[i] / denominators[i];
        }

        return Of(ratios);
    }
}
