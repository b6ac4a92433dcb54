namespace OssGen.Benchmarks;

/// <summary>Decoding a listing beside XmlReader walking it. The ratio is the other way round here: how many times faster ours is.</summary>
internal static class XmlRow
{
    public const string Name = "xml_decode";

    private const int CallsPerRound = 200;
    private const double MicrosecondsInMillisecond = 1_000;

    public static async Task<RatioRow> MeasureAsync(CannedReplies replies)
    {
        var comparison = await CpuComparison.RunAsync(new XmlReaderWalk(replies.Listing), new DecodeCall(replies.Listing), CallsPerRound);
        var inverted = comparison with
        {
            Ours = comparison.Ours / MicrosecondsInMillisecond,
            Reference = comparison.Reference / MicrosecondsInMillisecond,
            Ratio = 1 / comparison.Ratio,
        };
        return new(Name, "ms", inverted) { Limit = new(3.0, RatioLimitKind.AtLeast) };
    }
}
