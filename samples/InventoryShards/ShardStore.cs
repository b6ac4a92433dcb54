using System.Text.Json;

namespace OssGen.Samples.InventoryShards;

/// <summary>What a job stores: objects below the folder of its manifest, under names that follow from the shard.</summary>
internal sealed class ShardStore(OssClient client, string bucket, string manifest)
{
    private readonly string _folder = manifest[..(manifest.LastIndexOf('/') + 1)] + "shards/";

    /// <summary>Stores the plan. The plan of an earlier run is kept, because shards may be at work by it.</summary>
    /// <exception cref="InventoryException">There is another plan for this manifest.</exception>
    public async Task PutPlanAsync(ShardPlan plan, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(plan);
        try
        {
            await client.PutObjectAsync(
                new PutObjectRequest { Bucket = bucket, Key = _folder + "plan.json", Content = json, ForbidOverwrite = true },
                cancellationToken);
        }
        catch (OssServiceException exists) when (exists.Code == OssErrorCode.FileAlreadyExists)
        {
            var existing = JsonSerializer.SerializeToUtf8Bytes(await GetPlanAsync(cancellationToken));
            if (!json.AsSpan().SequenceEqual(existing))
            {
                throw new InventoryException(
                    $"There is another plan for this manifest. Finish it, or delete the objects below {_folder} first.");
            }
        }
    }

    /// <exception cref="InventoryException">There is no plan.</exception>
    public async Task<ShardPlan> GetPlanAsync(CancellationToken cancellationToken) =>
        await FindAsync<ShardPlan>("plan.json", cancellationToken)
            ?? throw new InventoryException($"There is no {_folder}plan.json. Run the command plan first.");

    /// <summary>Returns what was done of a shard; null if it wasn't begun.</summary>
    public Task<ShardState?> FindStateAsync(Shard shard, CancellationToken cancellationToken) =>
        FindAsync<ShardState>($"states/{shard.Id}.json", cancellationToken);

    /// <summary>Replaces what was done of a shard, in one piece.</summary>
    public async Task PutStateAsync(Shard shard, ShardState state, CancellationToken cancellationToken) =>
        await client.PutObjectAsync(
            bucket, $"{_folder}states/{shard.Id}.json", JsonSerializer.SerializeToUtf8Bytes(state), cancellationToken);

    private async Task<T?> FindAsync<T>(string name, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            await using var found = await client.GetObjectAsync(bucket, _folder + name, cancellationToken);
            return JsonSerializer.Deserialize<T>(await found.ReadAsBytesAsync(cancellationToken));
        }
        catch (OssServiceException missing) when (missing.Code == OssErrorCode.NoSuchKey)
        {
            return null;
        }
    }
}

/// <summary>
/// What was done of a shard. The position and the result are one object: a worker that is killed leaves both of the same moment, and no row
/// is counted twice.
/// </summary>
/// <param name="Rows">The number of rows of the file that were read, also those of other slices.</param>
/// <param name="IsDone">Whether these are all.</param>
/// <param name="Result">The totals of these rows.</param>
internal sealed record ShardState(long Rows, bool IsDone, PrefixTotals Result);
