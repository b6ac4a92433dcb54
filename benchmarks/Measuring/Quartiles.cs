namespace OssGen.Benchmarks;

/// <summary>The middle half of the values.</summary>
/// <param name="Low">The lower quartile.</param>
/// <param name="Middle">The median.</param>
/// <param name="High">The upper quartile.</param>
internal readonly record struct Quartiles(double Low, double Middle, double High)
{
    /// <summary>The quartiles of the quotients, pair by pair.</summary>
    public static Quartiles OfRatios(double[] numerators, double[] denominators)
    {
        double[] ratios = [.. numerators.Zip(denominators, static (numerator, denominator) => numerator / denominator).Order()];
        var quarter = ratios.Length / 4;
        return new(ratios[quarter], Median.Of(ratios), ratios[^(quarter + 1)]);
    }
}
