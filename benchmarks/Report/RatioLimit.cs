using System.Globalization;

namespace OssGen.Benchmarks;

/// <summary>The bound of a ratio.</summary>
/// <param name="Value">The bound.</param>
/// <param name="Kind">How it is held against the ratio.</param>
internal readonly record struct RatioLimit(double Value, RatioLimitKind Kind)
{
    /// <summary>Whether the ratio keeps the bound.</summary>
    /// <param name="ratio">The measured ratio.</param>
    /// <param name="nullRatio">The reference over itself.</param>
    public bool Allows(double ratio, double nullRatio) => Kind switch
    {
        RatioLimitKind.AtLeast => ratio >= Value,
        RatioLimitKind.AtMostWithNull => ratio <= Value + Math.Abs(nullRatio - 1),
        _ => ratio <= Value,
    };

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Kind == RatioLimitKind.AtLeast ? ">=" : "<=")} {Value:0.0#}");
}
