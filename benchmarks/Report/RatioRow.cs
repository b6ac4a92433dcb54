using System.Globalization;
using System.Text.Json.Serialization;

namespace OssGen.Benchmarks;

/// <summary>A line of the report.</summary>
internal sealed record RatioRow(string Name, double Ours, double Reference, double Ratio, double Null, string Unit)
{
    public RatioRow(string name, string unit, Comparison comparison)
        : this(name, comparison.Ours, comparison.Reference, comparison.Ratio, comparison.Null, unit)
    {
    }

    /// <summary>What the ratio is held against; null: the row is reported only.</summary>
    [JsonIgnore]
    public RatioLimit? Limit { get; init; }

    /// <summary>Whether the limit is broken.</summary>
    [JsonIgnore]
    public bool IsOver => Limit is { } limit && !limit.Allows(Ratio, Null);

    /// <summary>holds, over or reported.</summary>
    [JsonIgnore]
    public string Verdict => Limit is null ? "reported" : IsOver ? "over" : "holds";

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name,-22}{Ours,14:N2}{Reference,14:N2} {Unit,-3}{Ratio,8:F2}{Null,8:F3}  {Limit?.ToString() ?? "",-8} {Verdict}");
}
