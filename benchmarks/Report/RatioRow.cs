using System.Globalization;
using System.Text.Json.Serialization;

namespace OssGen.Benchmarks;

/// <summary>A line of the report.</summary>
internal sealed record RatioRow(string Name, double Ours, double Reference, double Ratio, double? Null, string Unit)
{
    public RatioRow(string name, string unit, Comparison comparison)
        : this(name, comparison.Ours, comparison.Reference, comparison.Ratio, comparison.Null, unit)
    {
    }

    /// <summary>What the ratio is compared with; null: the row is reported only.</summary>
    [JsonIgnore]
    public RatioLimit? Limit { get; init; }

    /// <summary>Whether the row doesn't hold: the limit is broken, or equal work differs too much to tell.</summary>
    [JsonIgnore]
    public bool Fails => Limit?.Judge(Ratio, Null) is RatioVerdict.Over or RatioVerdict.TooNoisy;

    private string Verdict => Limit?.Judge(Ratio, Null) switch
    {
        null => "reported",
        RatioVerdict.Holds => "holds",
        RatioVerdict.TooNoisy => "too noisy to decide",
        _ => "over",
    };

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name,-22}{Ours,14:N2}{Reference,14:N2} {Unit,-3}{Ratio,8:F2}{NullText,8}  {Limit?.ToString() ?? "",-8} {Verdict}");

    private string NullText => Null?.ToString("F3", CultureInfo.InvariantCulture) ?? "-";
}
