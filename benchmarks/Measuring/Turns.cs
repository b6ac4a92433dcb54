namespace OssGen.Benchmarks;

/// <summary>
/// Two things measured in turns: reference, ours, reference again in every round. Ours is compared with the mean of the two. The second one
/// collects the garbage of ours, so that compared with it alone, ours would seem to cost less.
/// </summary>
internal static class Turns
{
    /// <summary>Measures and compares the medians.</summary>
    /// <param name="rounds">Rounds.</param>
    /// <param name="reference">One measurement of the reference.</param>
    /// <param name="ours">One of ours, in the same unit.</param>
    public static async Task<Comparison> CompareAsync(int rounds, Func<Task<double>> reference, Func<Task<double>> ours)
    {
        var (before, mine, after) = (new double[rounds], new double[rounds], new double[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            before[round] = await reference();
            mine[round] = await ours();
            after[round] = await reference();
        }

        return Comparison.OfRounds(before, mine, after);
    }
}
