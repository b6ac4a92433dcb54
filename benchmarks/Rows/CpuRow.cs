namespace OssGen.Benchmarks;

/// <summary>CPU time of the client's process, over loopback.</summary>
internal static class CpuRow
{
    private const int CallsPerRound = 1_500;

    public static async Task<RatioRow> MeasureAsync(Workload workload, CannedReplies replies, string authority)
    {
        var recorded = await RecordedRequest.OfAsync(workload, replies, authority);
        using var http = BenchmarkClients.RawOverNetwork();
        using var client = BenchmarkClients.OverNetwork(authority);
        var comparison = await CpuComparison.RunAsync(new RawCall(http, recorded), new ClientCall(client, workload), CallsPerRound);
        var limit = workload.Name == Workload.ListName ? 6.0 : 1.3;
        return new(workload.Name + "_cpu", "us", comparison) { Limit = new(limit, RatioLimitKind.AtMostWithNull) };
    }
}
