namespace OssGen.Benchmarks;

/// <summary>Bytes allocated over the stub, compared with HttpClient alone, or for a listing with the objects it returns.</summary>
internal static class AllocationRow
{
    public static async Task<RatioRow> MeasureAsync(Workload workload, CannedReplies replies, bool yields)
    {
        using var transport = new StubTransport(replies, yields);
        using var client = BenchmarkClients.Over(transport, BenchmarkClients.StubAuthority);
        var isListing = workload.Name == Workload.ListName;
        var reference = isListing ? new ListCopyCall(await Workload.ListAsync(client)) : await RawAsync(workload, replies, transport);
        var comparison = await AllocationComparison.RunAsync(reference, new ClientCall(client, workload));
        var row = new RatioRow(workload.Name + (yields ? "_alloc_async" : "_alloc"), "B", comparison);
        return yields ? row : row with { Limit = new(workload.MostBytes, RatioLimitKind.AtMost) };
    }

    private static async Task<IMeasuredCall> RawAsync(Workload workload, CannedReplies replies, StubTransport transport)
    {
        var recorded = await RecordedRequest.OfAsync(workload, replies, BenchmarkClients.StubAuthority);
        return new RawCall(new HttpClient(transport, disposeHandler: false), recorded);
    }
}
