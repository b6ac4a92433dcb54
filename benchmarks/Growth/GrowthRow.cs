using System.Globalization;
using System.Text.Json.Serialization;

namespace OssGen.Benchmarks;

/// <summary>A line of the report: the cost of one unit of work, and the number of units.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Size">How many there are.</param>
/// <param name="Microseconds">CPU time of one, the median.</param>
/// <param name="Ratio">The cost divided by the cost at the smallest size, round by round, the median.</param>
/// <param name="Low">The lower quartile of these ratios.</param>
/// <param name="High">The upper quartile.</param>
/// <param name="Pauses">Pauses for garbage collections per unit, in microseconds of wall time, the median.</param>
internal sealed record GrowthRow(string Unit, int Size, double Microseconds, double Ratio, double Low, double High, double Pauses)
{
    private static readonly Goal s_goal = Goal.AtMost(1.15);

    /// <summary>Whether the other sizes are compared with this one.</summary>
    [JsonIgnore]
    public bool IsSmallest { get; private init; }

    public static GrowthRow Of(string unit, int size, GrowthCost[] costs, GrowthCost[] smallest)
    {
        var (low, middle, high) = Quartiles.OfRatios(Cpu(costs), Cpu(smallest));
        var pauses = Median.Of([.. costs.Select(static cost => cost.Pauses)]);
        return new(unit, size, Median.Of(Cpu(costs)), middle, low, high, pauses) { IsSmallest = ReferenceEquals(costs, smallest) };
    }

    private string Verdict => IsSmallest ? "" : s_goal.Of(Ratio);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Unit,-12}{Size,10:N0}{Microseconds,14:N3} us{Ratio,8:F2} ({Low:F2} to {High:F2})"
            + $"{Pauses,14:N3} us of pauses  {Verdict}").TrimEnd();

    private static double[] Cpu(GrowthCost[] costs) => [.. costs.Select(static cost => cost.Cpu)];
}
