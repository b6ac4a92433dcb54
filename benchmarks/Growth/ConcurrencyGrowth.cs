namespace OssGen.Benchmarks;

/// <summary>20,000 HeadObject calls by a given number of concurrent loops, over a stub that suspends each call.</summary>
internal static class ConcurrencyGrowth
{
    private const int Calls = 20_000;
    private const string Authority = "127.0.0.1:9";

    public static Task<Func<Task>> CreateAsync(int concurrent)
    {
        var client = BenchmarkClients.Over(new StubTransport(new CannedReplies(), yields: true), Authority);
        return Task.FromResult<Func<Task>>(
            () => Task.WhenAll(Enumerable.Range(0, concurrent).Select(_ => LoopAsync(client, Calls / concurrent))));
    }

    private static async Task LoopAsync(OssClient client, int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            await client.HeadObjectAsync(CannedReplies.Bucket, CannedReplies.Key);
        }
    }
}
