using OssGen.Samples.InventoryShards;
using OssGen.Samples.Tests.Programs;

namespace OssGen.Samples.Tests.InventoryShards;

/// <summary>Workers that are killed, slow or repeated, and jobs that aren't complete.</summary>
public sealed class ShardCrashTests(Oss oss) : ShardTest(oss)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_worker_that_is_killed_at_a_checkpoint_is_continued(int checkpoint)
    {
        var bucket = await BucketAsync($"killed-{checkpoint}");
        await ExampleInventory.PutAsync(Client, bucket, Rows("a/", 3500));
        var plan = await PlanAsync(bucket, [], wanted: 1);
        using var killed = new KilledAtState(checkpoint);
        using var client = ClientWith(killed);

        await Assert.ThrowsAnyAsync<OssException>(() => Worker(bucket, plan, client).RunAsync("0-0"));
        var log = new StringWriter();
        await Worker(bucket, plan, Client, log).RunAsync("0-0");

        Assert.Equal(checkpoint > 1, log.ToString().Contains($"resumes after row {(checkpoint - 1) * 1000}", StringComparison.Ordinal));
        Assert.Equal([new("(others)", new PrefixTotal(3500, 3500 * 3))], (await Worker(bucket, plan, Client).TotalAsync()).InOrder());
    }

    [Fact]
    public async Task A_slower_worker_does_not_undo_what_another_one_has_done()
    {
        var bucket = await BucketAsync("slower");
        await ExampleInventory.PutAsync(Client, bucket, Rows("a/", 3500));
        var plan = await PlanAsync(bucket, [], wanted: 1);
        using var slow = new KilledAtState(2, beforeFirst: () => Worker(bucket, plan, Client).RunAsync("0-0"));
        using var client = ClientWith(slow);

        await Assert.ThrowsAnyAsync<OssException>(() => Worker(bucket, plan, client).RunAsync("0-0"));

        Assert.Equal([new("(others)", new PrefixTotal(3500, 3500 * 3))], (await Worker(bucket, plan, Client).TotalAsync()).InOrder());
    }

    [Fact]
    public async Task A_shard_that_is_done_is_not_counted_again()
    {
        var bucket = await BucketAsync("again");
        await ExampleInventory.PutAsync(Client, bucket, Rows("a/", 10));
        var plan = await PlanAsync(bucket, [], wanted: 1);

        await RunAsync(bucket, plan);
        await RunAsync(bucket, plan);

        Assert.Equal([new("(others)", new PrefixTotal(10, 30))], (await Worker(bucket, plan, Client).TotalAsync()).InOrder());
    }

    [Fact]
    public async Task Totals_without_all_shards_are_refused()
    {
        var bucket = await BucketAsync("incomplete");
        await ExampleInventory.PutAsync(Client, bucket, Rows("a/", 10), Rows("b/", 10));
        var plan = await PlanAsync(bucket, [], wanted: 1);
        await Worker(bucket, plan, Client).RunAsync("0-0");

        var refused = await Assert.ThrowsAsync<InventoryException>(() => Worker(bucket, plan, Client).TotalAsync());

        Assert.StartsWith("1 of 2 shards aren't done: 1-0.", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Ends all calls from a state of a shard on, as if the worker had been killed.</summary>
    /// <param name="number">Which of its states it is.</param>
    /// <param name="beforeFirst">What happens before the first state is stored.</param>
    private sealed class KilledAtState(int number, Func<Task>? beforeFirst = null)
        : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        private int _states;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isState = request.Method == HttpMethod.Put
                && request.RequestUri!.AbsolutePath.Contains("/states/", StringComparison.Ordinal);
            if (isState && _states < number && ++_states == 1 && beforeFirst is not null)
            {
                await beforeFirst();
            }

            return _states < number
                ? await base.SendAsync(request, cancellationToken)
                : throw new HttpRequestException("The worker was killed.");
        }
    }
}
