namespace OssGen.Benchmarks;

/// <summary>Two things measured in turns: reference, reference again, ours, in every round.</summary>
internal static class Turns
{
    /// <summary>Measures and compares the medians.</summary>
    /// <param name="rounds">Rounds.</param>
    /// <param name="reference">One measurement of the reference.</param>
    /// <param name="ours">One of ours, in the same unit.</param>
    public static async Task<Comparison> CompareAsync(int rounds, Func<Task<double>> reference, Func<Task<double>> ours)
    {
        var (a, again, b) = (new double[rounds], new double[rounds], new double[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            a[round] = await reference();
            again[round] = await reference();
            b[round] = await ours();
        }

        return new(Median.Of(b), Median.Of(a), Median.OfRatios(b, a), Median.OfRatios(again, a));
    }
}
