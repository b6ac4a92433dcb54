using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Buckets;

/// <summary>Stores the buckets of all accounts.</summary>
internal sealed class BucketStore(StoreContext context)
{
    private const string ByName = $"SELECT {BucketRecord.Columns} FROM bucket WHERE name = $0";

    private const string HasChannels = "SELECT 1 FROM configuration WHERE bucket = $0 AND kind = $1 LIMIT 1";

    private const string OfOwner = $"""
        SELECT {BucketRecord.Columns} FROM bucket
        WHERE owner = $0 AND name > $1 AND substr(name, 1, length($2)) = $2 ORDER BY name LIMIT $3
        """;

    public BucketRecord? Find(string name) => context.Remember(
        BucketRecord.RowOf(name), sql => sql.First(ByName, BucketRecord.Read, name), static _ => true);

    /// <summary>
    /// Creates a bucket, or changes the ACL of a bucket that the caller already owns. Throws OSS's error if another account owns the
    /// bucket, or if the storage class or redundancy type of an existing bucket would change.
    /// </summary>
    /// <param name="name">The bucket's name.</param>
    /// <param name="owner">The caller's account ID.</param>
    /// <param name="acl">The ACL; null for private in a new bucket, unchanged in an existing one.</param>
    /// <param name="storageClass">The storage class; null for Standard in a new bucket, unchanged in an existing one.</param>
    /// <param name="redundancy">The redundancy type; null for LRS in a new bucket, unchanged in an existing one.</param>
    /// <param name="cancellationToken">Cancels the wait for other writers.</param>
    public Task<BucketRecord> CreateAsync(
        string name, string owner, string? acl, string? storageClass, string? redundancy, CancellationToken cancellationToken) =>
        context.ChangeAsync(
            transaction =>
            {
                if (transaction.Sql.First(ByName, BucketRecord.Read, name) is { } existing)
                {
                    RequireSame(existing, owner, storageClass, redundancy);
                    transaction.Sql.Execute("UPDATE bucket SET acl = $1 WHERE id = $0", existing.Id, acl ?? existing.Acl);
                }
                else
                {
                    transaction.Sql.Execute(
                        "INSERT INTO bucket(name, owner, acl, storage_class, redundancy, created) VALUES($0, $1, $2, $3, $4, $5)",
                        name,
                        owner,
                        acl ?? BucketAcl.Private.Value,
                        storageClass ?? StorageClass.Standard.Value,
                        redundancy ?? DataRedundancyType.Lrs.Value,
                        context.Now.ToUnixTimeSeconds());
                }

                return transaction.Sql.First(ByName, BucketRecord.Read, name)!;
            },
            cancellationToken);

    /// <summary>Deletes a bucket. Throws OSS's error if the bucket contains object versions, unfinished uploads or live channels.</summary>
    public Task<bool> DeleteAsync(BucketRecord bucket, CancellationToken cancellationToken) => context.ChangeAsync(
        transaction =>
        {
            transaction.RequireBucket(bucket);
            if (transaction.Sql.Exists("SELECT 1 FROM object WHERE bucket = $0 LIMIT 1", bucket.Id)
                || transaction.Sql.Exists("SELECT 1 FROM upload WHERE bucket = $0 LIMIT 1", bucket.Id)
                || transaction.Sql.Exists(HasChannels, bucket.Id, ConfigurationStore.LiveChannelKind))
            {
                throw OssErrors.BucketNotEmpty(bucket.Name);
            }

            transaction.Sql.Execute("DELETE FROM configuration WHERE bucket = $0", bucket.Id);
            transaction.Sql.Execute("DELETE FROM worm WHERE bucket = $0", bucket.Id);
            return transaction.Sql.Execute("DELETE FROM bucket WHERE id = $0", bucket.Id) > 0;
        },
        cancellationToken);

    public Task<int> SetAclAsync(BucketRecord bucket, string acl, CancellationToken cancellationToken) => context.ChangeAsync(
        transaction =>
        {
            transaction.RequireBucket(bucket);
            return transaction.Sql.Execute("UPDATE bucket SET acl = $1 WHERE id = $0", bucket.Id, acl);
        },
        cancellationToken);

    public Task<int> SetVersioningAsync(BucketRecord bucket, string status, CancellationToken cancellationToken) => context.ChangeAsync(
        transaction =>
        {
            var present = transaction.RequireBucket(bucket);
            if (WormPolicy.Find(transaction.Sql, bucket.Id, transaction.Now) is not null)
            {
                throw OssErrors.InvalidArgument("A bucket with a retention policy can not have versioning.", "Status", status);
            }

            if (status != BucketRecord.VersioningEnabled && present.ObjectWorm is not null)
            {
                throw OssErrors.InvalidArgument("A bucket with object retention can not suspend versioning.", "Status", status);
            }

            return transaction.Sql.Execute("UPDATE bucket SET versioning = $1 WHERE id = $0", bucket.Id, status);
        },
        cancellationToken);

    /// <summary>Counts the objects, uploads, parts and delete markers of a bucket.</summary>
    public BucketCounts Count(BucketRecord bucket) => context.Read(sql => BucketCounts.Read(sql, bucket.Id));

    /// <summary>Lists an account's buckets in order of name.</summary>
    public List<BucketRecord> List(string owner, string prefix, string marker, int limit) =>
        context.Read(sql => sql.All(OfOwner, BucketRecord.Read, owner, marker, prefix, limit));

    private static void RequireSame(BucketRecord existing, string owner, string? storageClass, string? redundancy)
    {
        if (existing.Owner != owner)
        {
            throw OssErrors.BucketTaken(existing.Name);
        }

        if (storageClass is not null && storageClass != existing.StorageClass)
        {
            throw OssErrors.BucketDiffers(existing.Name, "Cannot modify existing bucket's storage class.");
        }

        if (redundancy is not null && redundancy != existing.Redundancy)
        {
            throw OssErrors.BucketDiffers(existing.Name, "Bucket already exists can't modify data redundancy type.");
        }
    }
}
