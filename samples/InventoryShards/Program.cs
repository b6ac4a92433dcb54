using System.Globalization;
using OssGen;
using OssGen.Samples.InventoryShards;

// InventoryShards plan NUMBER    divides an inventory into at least that many shards, and prints their IDs
// InventoryShards work ID        processes a shard; after a crash, the same command continues
// InventoryShards total          adds the results of all shards up
// InventoryShards                shows all of that with an inventory and an emulator of its own
try
{
    if (args is [])
    {
        return await Demonstration.RunAsync();
    }

    var settings = JobSettings.FromEnvironment();
    using var client = settings.CreateClient();
    var plans = new PlanStore(client, settings.Bucket, settings.Manifest);
    switch (args)
    {
        case ["plan", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted):
            var manifest = await InventoryManifest.ReadAsync(client, settings.Bucket, settings.Manifest, default);
            var plan = ShardPlan.Of(settings.Manifest, manifest, settings.Prefixes, wanted);
            await plans.PutAsync(plan, default);
            foreach (var shard in plan.Shards)
            {
                Console.WriteLine(shard.Id);
            }

            return 0;
        case ["work", var id]:
            await (await WorkerAsync()).RunAsync(id);
            return 0;
        case ["total"]:
            foreach (var (prefix, total) in (await (await WorkerAsync()).TotalAsync()).InOrder())
            {
                Console.WriteLine($"{prefix}: {total.Objects} objects, {total.Bytes} bytes");
            }

            return 0;
        default:
            throw new InventoryException("Usage: InventoryShards [plan NUMBER | work ID | total]");
    }

    async Task<ShardWorker> WorkerAsync() =>
        new(client, settings.Bucket, await plans.GetAsync(default), settings.RowsOfACheckpoint, Console.Out);
}
catch (Exception error) when (error is InventoryException or ArgumentException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync(InventoryException.TextOf(error));
    return 2;
}
catch (OssException error)
{
    await Console.Error.WriteLineAsync($"{error.GetType().Name}: {error.Message}");
    return 1;
}
