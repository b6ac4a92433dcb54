using System.Text.Json;

namespace OssGen.Samples.InventoryShards;

/// <summary>The plan of a manifest, as an object below the folder of the manifest.</summary>
internal sealed class PlanStore(OssClient client, string bucket, string manifest)
{
    private readonly string _folder = ShardPlan.FolderOf(manifest);

    private string Key => _folder + "plan.json";

    /// <summary>
    /// Stores the plan. The plan of an earlier run is kept, because shards may be at work by it. It is looked for before, because a bucket
    /// with versioning ignores that nothing may be overwritten.
    /// </summary>
    /// <exception cref="InventoryException">There is another plan for this manifest.</exception>
    public async Task PutAsync(ShardPlan plan, CancellationToken cancellationToken)
    {
        var existing = await FindAsync(cancellationToken);
        if (existing is null)
        {
            try
            {
                var content = JsonSerializer.SerializeToUtf8Bytes(plan);
                await client.PutObjectAsync(
                    new PutObjectRequest { Bucket = bucket, Key = Key, Content = content, ForbidOverwrite = true }, cancellationToken);
                return;
            }
            catch (OssServiceException exists) when (exists.Code == OssErrorCode.FileAlreadyExists)
            {
                existing = await GetAsync(cancellationToken);
            }
        }

        if (existing.Fingerprint() != plan.Fingerprint())
        {
            throw new InventoryException(
                $"There is another plan for this manifest. Finish it, or delete the objects below {_folder} first.");
        }
    }

    /// <exception cref="InventoryException">There is no plan.</exception>
    public async Task<ShardPlan> GetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) ?? throw new InventoryException($"There is no {Key}. Run the command plan first.");

    private Task<ShardPlan?> FindAsync(CancellationToken cancellationToken) =>
        StoredJson.FindAsync<ShardPlan>(client, bucket, Key, cancellationToken);
}
