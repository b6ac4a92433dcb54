using System.Globalization;

namespace OssGen.Benchmarks;

/// <summary>Our cost compared with that of the best other client.</summary>
internal sealed record PeerLimit(string Name, string Best, double Ratio, double Limit)
{
    public bool IsOver => Ratio > Limit;

    /// <summary>The limits of the work without a socket.</summary>
    public static IEnumerable<PeerLimit> Of(PeerWork work, IReadOnlyList<PeerRow> rows)
    {
        if (work.CpuLimit is { } cpu && rows.Where(row => row.IsOther).MinBy(row => row.Microseconds) is { } fastest)
        {
            yield return new(work.Name + "_cpu", fastest.Client, fastest.Ratio, cpu);
        }

        if (work.BytesLimit is { } bytes && rows.Where(row => row.IsOther).MinBy(row => row.Bytes) is { } leanest)
        {
            yield return new(work.Name + "_bytes", leanest.Client, leanest.BytesRatio, bytes);
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Name,-16}{Ratio,6:F2} of {Best,-20} <= {Limit:F2} {(IsOver ? "over" : "holds")}");
}
