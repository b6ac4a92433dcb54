using System.Globalization;

namespace OssGen.Benchmarks;

/// <summary>The bound of a ratio.</summary>
/// <param name="Value">The bound.</param>
/// <param name="Kind">How it is compared with the ratio.</param>
internal readonly record struct RatioLimit(double Value, RatioLimitKind Kind)
{
    // The most that the bound is relaxed by, relative to it.
    private const double MostNoise = 0.05;

    /// <summary>Compares a ratio with the bound.</summary>
    /// <param name="ratio">The measured ratio.</param>
    /// <param name="nullRatio">The reference divided by itself; null if it wasn't measured.</param>
    public RatioVerdict Judge(double ratio, double? nullRatio) => Kind switch
    {
        RatioLimitKind.AtLeast => ratio >= Value ? RatioVerdict.Holds : RatioVerdict.Over,
        RatioLimitKind.AtMostWithNull => JudgeWithNoise(ratio, Math.Abs((nullRatio ?? 1) - 1)),
        _ => ratio <= Value ? RatioVerdict.Holds : RatioVerdict.Over,
    };

    // With more noise, only a ratio that is farther from the bound than the noise is decided.
    private RatioVerdict JudgeWithNoise(double ratio, double noise)
    {
        if (ratio > Value * (1 + noise))
        {
            return RatioVerdict.Over;
        }

        return noise <= MostNoise || ratio <= Value * (1 - noise) ? RatioVerdict.Holds : RatioVerdict.TooNoisy;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Kind == RatioLimitKind.AtLeast ? ">=" : "<=")} {Value:0.0#}");
}
