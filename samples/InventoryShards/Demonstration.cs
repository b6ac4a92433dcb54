using OssGen.Emulator;

namespace OssGen.Samples.InventoryShards;

/// <summary>The sample without an account: an inventory and an emulator of its own.</summary>
internal static class Demonstration
{
    private const string Bucket = "ossgen-inventory-shards";
    private const int Rows = 20_000;

    /// <summary>Runs it, and returns the exit code: 0 if the totals are those of the inventory.</summary>
    public static async Task<int> RunAsync()
    {
        await using var emulator = await OssEmulator.StartAsync();
        using var client = new OssClient(new()
        {
            Endpoint = emulator.Endpoint.ToString(),
            Region = "cn-hangzhou",
            Credentials = new OssCredentials("id", "secret"),
        });
        await client.PutBucketAsync(Bucket);
        await ExampleInventory.PutAsync(client, Bucket, RowsOf("2025, \"best of\""), RowsOf("2026"));
        Console.WriteLine($"The inventory has 2 files with {Rows} rows each");

        var manifest = await InventoryManifest.ReadAsync(client, Bucket, ExampleInventory.Manifest, default);
        var plans = new PlanStore(client, Bucket, ExampleInventory.Manifest);
        await plans.PutAsync(ShardPlan.Of(ExampleInventory.Manifest, manifest, ["2025, \"best of\"/"], wanted: 4), default);
        var plan = await plans.GetAsync(default);
        var worker = new ShardWorker(client, Bucket, plan, rowsOfACheckpoint: 5000, Console.Out);

        // On several machines, a queue delivers the IDs; here, the shards are processed concurrently.
        await Parallel.ForEachAsync(plan.Shards, async (shard, token) => await worker.RunAsync(shard.Id, token));

        var totals = await worker.TotalAsync();
        foreach (var (prefix, total) in totals.InOrder())
        {
            Console.WriteLine($"{prefix}: {total.Objects} objects, {total.Bytes} bytes");
        }

        return totals.Totals.Values.All(static total => total == new PrefixTotal(Rows, Rows * 3L)) && totals.Totals.Count == 2 ? 0 : 1;
    }

    private static IEnumerable<InventoryRow> RowsOf(string folder) =>
        Enumerable.Range(0, Rows).Select(number => new InventoryRow($"{folder}/{number:000000}.jpg", 3));
}
