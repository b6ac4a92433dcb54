using System.Text.Json;

namespace OssGen.Samples.InventoryShards;

/// <summary>
/// What is known of the shards of a plan: objects whose names follow from the plan and the shard, so that states of another plan never
/// count. The result has a name of its own, so that a slower worker on the same shard can't replace it by an earlier state.
/// </summary>
internal sealed class ShardStore(OssClient client, string bucket, ShardPlan plan)
{
    private readonly string _folder = $"{ShardPlan.FolderOf(plan.Manifest)}{plan.Fingerprint()}/";

    /// <summary>Returns the result of a shard; null if it isn't done.</summary>
    public Task<ShardState?> FindResultAsync(Shard shard, CancellationToken cancellationToken) =>
        StoredJson.FindAsync<ShardState>(client, bucket, ResultOf(shard), cancellationToken);

    /// <summary>Stores the result of a shard. All workers on the shard have the same one.</summary>
    public Task PutResultAsync(Shard shard, ShardState result, CancellationToken cancellationToken) =>
        PutAsync(ResultOf(shard), result, cancellationToken);

    /// <summary>Returns the last state of a shard; null if there is none.</summary>
    public Task<ShardState?> FindStateAsync(Shard shard, CancellationToken cancellationToken) =>
        StoredJson.FindAsync<ShardState>(client, bucket, StateOf(shard), cancellationToken);

    /// <summary>Replaces the state of a shard, in one piece.</summary>
    public Task PutStateAsync(Shard shard, ShardState state, CancellationToken cancellationToken) =>
        PutAsync(StateOf(shard), state, cancellationToken);

    private string ResultOf(Shard shard) => $"{_folder}results/{shard.Id}.json";

    private string StateOf(Shard shard) => $"{_folder}states/{shard.Id}.json";

    private async Task PutAsync(string key, ShardState state, CancellationToken cancellationToken) =>
        await client.PutObjectAsync(bucket, key, JsonSerializer.SerializeToUtf8Bytes(state), cancellationToken);
}

/// <summary>
/// What was done of a shard. The position and the result are one object: a worker that is killed leaves both of the same moment, and no row
/// is counted twice.
/// </summary>
/// <param name="Rows">The number of rows of the file that were read, also those of other slices.</param>
/// <param name="Result">The totals of these rows.</param>
internal sealed record ShardState(long Rows, PrefixTotals Result);
