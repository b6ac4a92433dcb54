namespace OssGen.Benchmarks;

/// <summary>What a call cost on both sides.</summary>
/// <param name="Ours">Cost of one of our calls.</param>
/// <param name="Reference">Cost of one call of the reference.</param>
/// <param name="Ratio">Ours divided by the reference, the median over the rounds.</param>
/// <param name="Null">
/// One measurement of the reference divided by the one before it, the median over the rounds: how far a ratio of two equal things is from
/// 1 here and now. Null if it wasn't measured.
/// </param>
internal readonly record struct Comparison(double Ours, double Reference, double Ratio, double? Null)
{
    /// <summary>Compares ours with the mean of the reference before and after it, round by round.</summary>
    /// <param name="rounds">The rounds.</param>
    /// <param name="value">The compared value of a measurement.</param>
    /// <typeparam name="T">What one measurement returns.</typeparam>
    public static Comparison Of<T>(IReadOnlyList<Round<T>> rounds, Func<T, double> value)
    {
        double[] ours = [.. rounds.Select(round => value(round.Ours))];
        double[] reference = [.. rounds.Select(round => (value(round.Second) + value(round.Third)) / 2)];
        double[] first = [.. rounds.Select(round => value(round.First))];
        double[] second = [.. rounds.Select(round => value(round.Second))];
        return new(Median.Of(ours), Median.Of(reference), Median.OfRatios(ours, reference), Median.OfRatios(second, first));
    }
}
