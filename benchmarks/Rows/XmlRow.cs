namespace OssGen.Benchmarks;

/// <summary>
/// Decodes a listing to the result's objects, compared with XmlReader reading the same document without creating anything. This ratio is
/// inverted: it states how many times faster ours is. Our reader compared with XmlReader is reported.
/// </summary>
internal static class XmlRow
{
    public const string Name = "xml_decode";

    private const int CallsPerRound = 200;
    private const double MicrosecondsInMillisecond = 1_000;

    public static async Task<RatioRow[]> MeasureAsync(CannedReplies replies) =>
    [
        await MeasureAsync(Name, replies, new DecodeCall(replies.Listing)) with { Limit = new(3.4, RatioLimitKind.AtLeast) },
        await MeasureAsync(Name + "_walk", replies, new OssXmlWalk(replies.Listing)),
    ];

    private static async Task<RatioRow> MeasureAsync(string name, CannedReplies replies, IMeasuredCall ours)
    {
        var comparison = await CpuComparison.RunAsync(new XmlReaderWalk(replies.Listing), ours, CallsPerRound);
        return new(name, "ms", comparison with
        {
            Ours = comparison.Ours / MicrosecondsInMillisecond,
            Reference = comparison.Reference / MicrosecondsInMillisecond,
            Ratio = 1 / comparison.Ratio,
        });
    }
}
