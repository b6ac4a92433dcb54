using System.Globalization;

namespace OssGen.Package.Tests.Telemetry;

/// <summary>What a consumer exported by OpenTelemetry, as it wrote it to <c>telemetry.txt</c> and <c>signatures.txt</c>.</summary>
internal sealed class ExportedTelemetry
{
    private static readonly Dictionary<string, string> SourceNames = new()
    {
        ["OssGen"] = "oss",
        ["System.Net.Http"] = "http",
        ["Microsoft.AspNetCore"] = "server",
    };

    private ExportedTelemetry(string text, IReadOnlyList<string> signatures)
    {
        var lines = text.Split('\n').Select(static line => line.Split('\t')).ToLookup(static columns => columns[0]);
        Text = text;
        Signatures = signatures;
        Spans = [.. lines["span"].Select(static columns => new ExportedSpan(columns[1], columns[2], columns[3], columns[4], columns[5]))];
        Series =
        [
            .. lines["metric"].Select(static columns => new ExportedSeries(
                columns[1], columns[2], long.Parse(columns[3], CultureInfo.InvariantCulture), columns[4])),
        ];
        Records = lines["log"].Count();
    }

    /// <summary>Everything.</summary>
    public string Text { get; }

    public IReadOnlyList<ExportedSpan> Spans { get; }

    public IReadOnlyList<ExportedSeries> Series { get; }

    /// <summary>How many records of the log there are.</summary>
    public int Records { get; }

    /// <summary>The signatures that were sent meanwhile.</summary>
    public IReadOnlyList<string> Signatures { get; }

    public static ExportedTelemetry Of(string folder) => new(
        File.ReadAllText(Path.Combine(folder, "telemetry.txt")), File.ReadAllLines(Path.Combine(folder, "signatures.txt")));

    /// <summary>The names of the spans from each root to each span that has none below it, each path once.</summary>
    public IEnumerable<string> Paths()
    {
        var spans = Spans.ToDictionary(static span => span.Id);
        var parents = Spans.Select(static span => span.Parent).ToHashSet();
        return Spans.Where(span => !parents.Contains(span.Id)).Select(PathTo).Distinct().Order(StringComparer.Ordinal);

        string PathTo(ExportedSpan span)
        {
            var own = $"{SourceNames[span.Source]} {span.Name}";
            return spans.TryGetValue(span.Parent, out var parent) ? $"{PathTo(parent)} > {own}" : own;
        }
    }

    /// <summary>How often an instrument measured what has an attribute.</summary>
    public long Count(string instrument, string tag) => Series
        .Where(series => series.Instrument == instrument && series.Tags.Split(' ').Contains(tag))
        .Sum(static series => series.Count);
}
