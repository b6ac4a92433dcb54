namespace OssGen.Benchmarks;

/// <summary>CPU time of a listing over the stub, compared with decoding the same document alone.</summary>
internal static class ListRow
{
    private const int CallsPerRound = 200;

    public static async Task<RatioRow> MeasureAsync(Workload workload, CannedReplies replies)
    {
        using var transport = new StubTransport(replies, yields: false);
        using var client = BenchmarkClients.Over(transport, BenchmarkClients.StubAuthority);
        var comparison = await CpuComparison.RunAsync(new DecodeCall(replies.Listing), new ClientCall(client, workload), CallsPerRound);
        return new(workload.Name + "_stub", "us", comparison) { Limit = new(1.25, RatioLimitKind.AtMostWithNull) };
    }
}
