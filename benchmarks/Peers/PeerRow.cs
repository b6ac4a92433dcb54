using System.Globalization;
using System.Text.Json.Serialization;

namespace OssGen.Benchmarks;

/// <summary>A line of the report: one kind of work by one client.</summary>
/// <param name="Work">The work.</param>
/// <param name="Transport">stub or loopback.</param>
/// <param name="Client">The client.</param>
/// <param name="Microseconds">CPU time of a call, the median.</param>
/// <param name="Bytes">Bytes that a call allocates, the median.</param>
/// <param name="Ratio">Our CPU time divided by this client's, the median.</param>
/// <param name="Low">The lower quartile of these ratios.</param>
/// <param name="High">The upper quartile.</param>
/// <param name="BytesRatio">Our bytes divided by this client's.</param>
internal sealed record PeerRow(
    string Work,
    string Transport,
    string Client,
    double Microseconds,
    double Bytes,
    double Ratio,
    double Low,
    double High,
    double BytesRatio)
{
    /// <summary>Whether the client is one of the others, not OssGen or HttpClient.</summary>
    [JsonIgnore]
    public bool IsOther => Client is S3Peer.Name or BlobsPeer.Name or MinioPeer.Name;

    public static PeerRow Of(PeerWork work, string transport, PeerMeasurement measured, PeerMeasurement ours)
    {
        var (low, middle, high) = ours.CpuOf(measured);
        var bytes = Median.Of(measured.Bytes);
        return new(
            work.Name, transport, measured.Client, Median.Of(measured.Microseconds), bytes, middle, low, high,
            Median.Of(ours.Bytes) / bytes);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Work,-10}{Transport,-10}{Client,-22}{Microseconds,12:N1} us{Bytes,14:N0} B{Ratio,8:F2} ({Low:F2} to {High:F2})")
        + string.Create(CultureInfo.InvariantCulture, $"{BytesRatio,8:F2}");
}
