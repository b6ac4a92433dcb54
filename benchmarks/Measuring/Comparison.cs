namespace OssGen.Benchmarks;

/// <summary>What a call cost on both sides.</summary>
/// <param name="Ours">Cost of one of our calls.</param>
/// <param name="Reference">Cost of one call of the reference.</param>
/// <param name="Ratio">Ours over the reference, round by round, the median.</param>
/// <param name="Null">
/// The reference after ours over the one before it, the median: how far a ratio of two equal things is from 1 here and now.
/// </param>
internal readonly record struct Comparison(double Ours, double Reference, double Ratio, double Null)
{
    /// <summary>Compares ours with the mean of the reference before and after it, round by round.</summary>
    /// <param name="before">Measurements of the reference before ours.</param>
    /// <param name="ours">Measurements of ours.</param>
    /// <param name="after">Measurements of the reference after ours.</param>
    public static Comparison OfRounds(double[] before, double[] ours, double[] after)
    {
        double[] reference = [.. before.Zip(after, static (first, second) => (first + second) / 2)];
        return new(Median.Of(ours), Median.Of(reference), Median.OfRatios(ours, reference), Median.OfRatios(after, before));
    }
}
