namespace OssGen.Benchmarks;

/// <summary>
/// Two things measured in turns: reference, reference, ours and reference in every round. Ours is compared with the mean of the reference
/// before and after it, so that a machine that becomes faster or slower meanwhile has no effect. The first two measurements compare equal
/// work that follows equal work.
/// </summary>
internal static class Turns
{
    /// <summary>Measures and compares the medians.</summary>
    /// <param name="rounds">Rounds.</param>
    /// <param name="reference">One measurement of the reference.</param>
    /// <param name="ours">One of ours, in the same unit.</param>
    public static async Task<Comparison> CompareAsync(int rounds, Func<Task<double>> reference, Func<Task<double>> ours) =>
        Comparison.Of(await MeasureAsync(rounds, reference, ours), static value => value);

    /// <summary>Measures, each time with a collected heap.</summary>
    /// <param name="rounds">Rounds.</param>
    /// <param name="reference">One measurement of the reference.</param>
    /// <param name="ours">One of ours.</param>
    /// <typeparam name="T">What one measurement returns.</typeparam>
    public static async Task<IReadOnlyList<Round<T>>> MeasureAsync<T>(int rounds, Func<Task<T>> reference, Func<Task<T>> ours)
    {
        var measured = new Round<T>[rounds];
        for (var round = 0; round < rounds; round++)
        {
            measured[round] = new(
                First: await CollectedAsync(reference),
                Second: await CollectedAsync(reference),
                Ours: await CollectedAsync(ours),
                Third: await CollectedAsync(reference));
        }

        return measured;
    }

    private static Task<T> CollectedAsync<T>(Func<Task<T>> measure)
    {
        Heap.Collect();
        return measure();
    }
}
