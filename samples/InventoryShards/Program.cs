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
    using var client = JobSettings.CreateClient();
    var store = new ShardStore(client, settings.Bucket, settings.Manifest);
    var worker = new ShardWorker(client, settings.Bucket, store, settings.RowsOfACheckpoint, Console.Out);
    switch (args)
    {
        case ["plan", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted):
            var manifest = await InventoryManifest.ReadAsync(client, settings.Bucket, settings.Manifest, default);
            var plan = ShardPlan.Of(settings.Manifest, manifest, settings.Prefixes, wanted);
            await store.PutPlanAsync(plan, default);
            foreach (var shard in plan.Shards)
            {
                Console.WriteLine(shard.Id);
            }

            return 0;
        case ["work", var id]:
            await worker.RunAsync(await store.GetPlanAsync(default), id);
            return 0;
        case ["total"]:
            foreach (var (prefix, total) in (await worker.TotalAsync(await store.GetPlanAsync(default))).Totals)
            {
                Console.WriteLine($"{prefix}: {total.Objects} objects, {total.Bytes} bytes");
            }

            return 0;
        default:
            throw new InventoryException("Usage: InventoryShards [plan NUMBER | work ID | total]");
    }
}
catch (InventoryException error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 2;
}
catch (OssException error)
{
    await Console.Error.WriteLineAsync($"{error.GetType().Name}: {error.Message}");
    return 1;
}
