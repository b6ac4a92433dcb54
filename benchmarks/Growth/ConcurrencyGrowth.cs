namespace OssGen.Benchmarks;

/// <summary>
/// 20,000 HeadObject calls by a given number of concurrent loops, over a stub that suspends each call: by the client, and by HttpClient
/// alone.
/// </summary>
internal static class ConcurrencyGrowth
{
    private const int Calls = 20_000;

    public static Task<GrowthWork> CreateAsync(int concurrent)
    {
        var replies = new CannedReplies();
        var transport = new StubTransport(replies, yields: true);
        var client = BenchmarkClients.Over(transport, BenchmarkClients.StubAuthority);
        return Task.FromResult(Work(concurrent, new ClientCall(client, Head(replies)), client, transport));
    }

    public static async Task<GrowthWork> CreateBareAsync(int concurrent)
    {
        var replies = new CannedReplies();
        var recorded = await RecordedRequest.OfAsync(Head(replies), replies, BenchmarkClients.StubAuthority);
        var http = new HttpClient(new StubTransport(replies, yields: true));
        return Work(concurrent, new RawCall(http, recorded), http);
    }

    private static Workload Head(CannedReplies replies) => Workload.All(replies.Object).Single(workload => workload.Name == "head");

    private static GrowthWork Work(int concurrent, IMeasuredCall call, params IDisposable[] owned) => new(
        () => Task.WhenAll(Enumerable.Range(0, concurrent).Select(_ => LoopAsync(call, Calls / concurrent))), owned);

    private static async Task LoopAsync(IMeasuredCall call, int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            await call.InvokeAsync();
        }
    }
}
