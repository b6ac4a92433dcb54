namespace OssGen.Benchmarks;

/// <summary>
/// A listing beside XmlReader walking it. The ratio is the other way round here: how many times faster ours is. Reader against reader is what binds;
/// decoding to the result's objects is reported, beside a walk that reads the texts, which is where a decoder over XmlReader would begin.
/// </summary>
internal static class XmlRow
{
    public const string Name = "xml_decode";

    private const int CallsPerRound = 200;
    private const double MicrosecondsInMillisecond = 1_000;

    public static async Task<RatioRow[]> MeasureAsync(CannedReplies replies) =>
    [
        await MeasureAsync(Name, new XmlReaderWalk(replies.Listing, readsTexts: false), new OssXmlWalk(replies.Listing)) with { Limit = new(3.0, RatioLimitKind.AtLeast) },
        await MeasureAsync(Name + "_objects", new XmlReaderWalk(replies.Listing, readsTexts: true), new DecodeCall(replies.Listing)),
    ];

    private static async Task<RatioRow> MeasureAsync(string name, IMeasuredCall reference, IMeasuredCall ours)
    {
        var comparison = await CpuComparison.RunAsync(reference, ours, CallsPerRound);
        return new(name, "ms", comparison with
        {
            Ours = comparison.Ours / MicrosecondsInMillisecond,
            Reference = comparison.Reference / MicrosecondsInMillisecond,
            Ratio = 1 / comparison.Ratio,
        });
    }
}
