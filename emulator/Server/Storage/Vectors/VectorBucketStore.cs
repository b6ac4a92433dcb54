using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Vectors;

/// <summary>Stores the vector buckets of all accounts, with their policies and logging configurations.</summary>
internal sealed class VectorBucketStore(StoreContext context)
{
    private const string ByName = $"SELECT {VectorBucketRecord.Columns} FROM vector_bucket WHERE owner = $0 AND name = $1";

    private const string Page = $"""
        SELECT {VectorBucketRecord.Columns} FROM vector_bucket
        WHERE owner = $0 AND name > $1 AND substr(name, 1, length($2)) = $2 AND ($3 IS NULL OR resource_group = $3)
        ORDER BY name LIMIT $4
        """;

    public VectorBucketRecord? Find(string owner, string name) => context.Read(
        sql => sql.First(ByName, VectorBucketRecord.Read, owner, name));

    /// <summary>Lists an account's vector buckets in order of name.</summary>
    /// <param name="owner">The account.</param>
    /// <param name="prefix">The prefix of the names; empty for any.</param>
    /// <param name="marker">The name after which the list begins; empty for the first.</param>
    /// <param name="resourceGroup">The resource group of the buckets; null for any.</param>
    /// <param name="limit">The maximum number of buckets.</param>
    public List<VectorBucketRecord> List(string owner, string prefix, string marker, string? resourceGroup, int limit) => context.Read(
        sql => sql.All(Page, VectorBucketRecord.Read, owner, marker, prefix, resourceGroup, limit));

    /// <summary>Creates a vector bucket. Throws OSS's error if the account already has one with the name.</summary>
    public Task<int> CreateAsync(string owner, string name, string resourceGroup, CancellationToken cancellationToken) =>
        context.ChangeAsync(
            transaction => transaction.Sql.First(ByName, VectorBucketRecord.Read, owner, name) is null
                ? transaction.Sql.Execute(
                    "INSERT INTO vector_bucket(owner, name, resource_group, created) VALUES($0, $1, $2, $3)",
                    owner,
                    name,
                    resourceGroup,
                    transaction.Now.ToUnixTimeSeconds())
                : throw OssErrors.VectorBucketAlreadyExists(name),
            cancellationToken);

    /// <summary>Deletes a vector bucket. Throws OSS's error if the bucket contains indexes.</summary>
    public Task<int> DeleteAsync(VectorBucketRecord bucket, CancellationToken cancellationToken) => context.ChangeAsync(
        transaction => transaction.Sql.Exists("SELECT 1 FROM vector_index WHERE bucket = $0 LIMIT 1", bucket.Id)
            ? throw OssErrors.BucketNotEmpty(bucket.Name)
            : RequireChange(transaction.Sql.Execute("DELETE FROM vector_bucket WHERE id = $0", bucket.Id), bucket),
        cancellationToken);

    /// <summary>Returns the policy of a bucket, or null if it has none.</summary>
    public string? FindPolicy(VectorBucketRecord bucket) => context.Read(
        sql => (string?)sql.Scalar("SELECT policy FROM vector_bucket WHERE id = $0", bucket.Id));

    /// <summary>Sets or, with null, deletes the policy of a bucket.</summary>
    public Task<int> SetPolicyAsync(VectorBucketRecord bucket, string? policy, CancellationToken cancellationToken) => context.ChangeAsync(
        transaction => RequireChange(
            transaction.Sql.Execute("UPDATE vector_bucket SET policy = $1 WHERE id = $0", bucket.Id, policy), bucket),
        cancellationToken);

    /// <summary>Returns the logging configuration of a bucket, or null if logging is disabled.</summary>
    public VectorLogging? FindLogging(VectorBucketRecord bucket) => context.Read(
        sql => sql.First(
            $"SELECT {VectorLogging.Columns} FROM vector_bucket WHERE id = $0 AND log_bucket IS NOT NULL", VectorLogging.Read, bucket.Id));

    /// <summary>Sets or, with null, deletes the logging configuration of a bucket.</summary>
    public Task<int> SetLoggingAsync(VectorBucketRecord bucket, VectorLogging? logging, CancellationToken cancellationToken) =>
        context.ChangeAsync(
            transaction => RequireChange(
                transaction.Sql.Execute(
                    "UPDATE vector_bucket SET log_bucket = $1, log_prefix = $2, log_role = $3 WHERE id = $0",
                    bucket.Id,
                    logging?.TargetBucket,
                    logging?.TargetPrefix,
                    logging?.Role),
                bucket),
            cancellationToken);

    // The bucket may have been deleted after the request looked it up.
    private static int RequireChange(int changed, VectorBucketRecord bucket) =>
        changed > 0 ? changed : throw OssErrors.NoSuchBucket(bucket.Name);
}
