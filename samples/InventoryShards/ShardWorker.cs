namespace OssGen.Samples.InventoryShards;

/// <summary>
/// Processes shards. To do something else with the keys, such as deleting them, replace what is done with a row; it must be harmless to
/// repeat, because the rows after the last checkpoint are processed again after a crash. What collects rows in a batch must finish the
/// batch, even one that isn't full, before a state or the result is stored: the rows before it are never processed again.
/// </summary>
/// <param name="client">The client, which all shards of a process can share.</param>
/// <param name="bucket">The bucket of the inventory.</param>
/// <param name="plan">The plan.</param>
/// <param name="rowsOfACheckpoint">After how many rows the state of a shard is stored.</param>
/// <param name="log">Where the progress is written.</param>
internal sealed class ShardWorker(OssClient client, string bucket, ShardPlan plan, long rowsOfACheckpoint, TextWriter log)
{
    private readonly ShardStore _store = new(client, bucket, plan);

    /// <summary>Processes what is left of a shard; does nothing if it is done. Two workers on one shard store the same result.</summary>
    public async Task RunAsync(string id, CancellationToken cancellationToken = default)
    {
        var shard = plan.Find(id);
        if (await _store.FindResultAsync(shard, cancellationToken) is not null)
        {
            await log.WriteLineAsync($"Shard {id} is done already");
            return;
        }

        var state = await _store.FindStateAsync(shard, cancellationToken) ?? new ShardState(0, new PrefixTotals());
        if (state.Rows > 0)
        {
            await log.WriteLineAsync($"Shard {id} resumes after row {state.Rows}");
        }

        using var rows = await InventoryRows.OpenAsync(client, bucket, shard.File, cancellationToken);
        var read = 0L;
        foreach (var row in rows.Read(plan.KeyColumn, plan.SizeColumn))
        {
            var index = read++;
            if (index < state.Rows)
            {
                continue;
            }

            if (shard.Has(index))
            {
                state.Result.Add(row, plan.Prefixes);
            }

            if (read % rowsOfACheckpoint == 0)
            {
                await _store.PutStateAsync(shard, state with { Rows = read }, cancellationToken);
                await log.WriteLineAsync($"Shard {id}: row {read}");
            }
        }

        await _store.PutResultAsync(shard, state with { Rows = read }, cancellationToken);
        await log.WriteLineAsync($"Shard {id} is done: {read} rows read");
    }

    /// <summary>Returns the totals of all shards.</summary>
    /// <exception cref="InventoryException">Shards aren't done.</exception>
    public async Task<PrefixTotals> TotalAsync(CancellationToken cancellationToken = default)
    {
        var totals = new PrefixTotals();
        var missing = new List<string>();
        foreach (var shard in plan.Shards)
        {
            if (await _store.FindResultAsync(shard, cancellationToken) is { } done)
            {
                totals.Add(done.Result);
            }
            else
            {
                missing.Add(shard.Id);
            }
        }

        return missing.Count == 0
            ? totals
            : throw new InventoryException(
                $"{missing.Count} of {plan.Shards.Count} shards aren't done: {string.Join(", ", missing.Take(10))}.");
    }
}
