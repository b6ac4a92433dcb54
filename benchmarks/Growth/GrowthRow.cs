using System.Globalization;

namespace OssGen.Benchmarks;

/// <summary>A line of the report: the cost of one unit of work, and the number of units.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Size">How many there are.</param>
/// <param name="Microseconds">CPU time of one, the median.</param>
/// <param name="Ratio">The cost divided by the cost at the smallest size, round by round, the median.</param>
/// <param name="Low">The lower quartile of these ratios.</param>
/// <param name="High">The upper quartile.</param>
internal sealed record GrowthRow(string Unit, int Size, double Microseconds, double Ratio, double Low, double High)
{
    public static GrowthRow Of(string unit, int size, double[] costs, double[] smallest)
    {
        var ratios = costs.Zip(smallest, (cost, reference) => cost / reference).Order().ToArray();
        var quarter = ratios.Length / 4;
        return new(unit, size, Median.Of(costs), Median.Of(ratios), ratios[quarter], ratios[^(quarter + 1)]);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Unit,-12}{Size,10:N0}{Microseconds,14:N3} us{Ratio,8:F2} ({Low:F2} to {High:F2})");
}
