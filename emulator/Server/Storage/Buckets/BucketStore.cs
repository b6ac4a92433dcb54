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

    public BucketRecord? Find(string name) => name.Length > BucketRecord.LongestName ? null : context.Remember(
        BucketRecord.RowOf(name), sql => sql.First(ByName, BucketRecord.Read, name), static _ => true);

    /// <summary>
    /// Creates a bucket with its configurations, or changes the ACL of a bucket that the account already owns, in one transaction. Throws
    /// OSS's error if another account owns the bucket, or if the storage class or redundancy type of an existing bucket would change.
    /// </summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="require">
    /// The check of the existing bucket, or of null if there is none; throws to reject the change. No other change runs at the same time,
    /// so that what it reads from the store stays true.
    /// </param>
    /// <param name="cancellationToken">Cancels the wait for other writers.</param>
    public Task<BucketRecord> CreateAsync(NewBucket bucket, Action<BucketRecord?> require, CancellationToken cancellationToken) =>
        context.ChangeAsync(
            transaction =>
            {
                var existing = transaction.Sql.First(ByName, BucketRecord.Read, bucket.Name);
                require(existing);
                if (existing is null)
                {
                    return Create(transaction, bucket);
                }

                RequireSame(existing, bucket);
                transaction.Sql.Execute("UPDATE bucket SET acl = $1 WHERE id = $0", existing.Id, bucket.Acl ?? existing.Acl);
                return transaction.RequireBucket(existing);
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

    /// <summary>Sets the ACL of a bucket.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="acl">The new ACL.</param>
    /// <param name="require">The check of the bucket as it is now, during which no other change runs; throws to reject the ACL.</param>
    /// <param name="cancellationToken">Cancels the wait for other writers.</param>
    public Task<int> SetAclAsync(
        BucketRecord bucket, string acl, Action<BucketRecord> require, CancellationToken cancellationToken) => context.ChangeAsync(
        transaction =>
        {
            require(transaction.RequireBucket(bucket));
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

    private static BucketRecord Create(StoreTransaction transaction, NewBucket bucket)
    {
        transaction.Sql.Execute(
            "INSERT INTO bucket(name, owner, acl, storage_class, redundancy, created) VALUES($0, $1, $2, $3, $4, $5)",
            bucket.Name,
            bucket.Owner,
            bucket.Acl ?? BucketAcl.Private.Value,
            bucket.StorageClass ?? StorageClass.Standard.Value,
            bucket.Redundancy ?? DataRedundancyType.Lrs.Value,
            transaction.Now.ToUnixTimeSeconds());
        var created = transaction.Sql.First(ByName, BucketRecord.Read, bucket.Name)!;
        foreach (var configuration in bucket.Configurations)
        {
            ConfigurationStore.Put(transaction, ConfigurationPlace.Of(created), configuration);
        }

        return created;
    }

    private static void RequireSame(BucketRecord existing, NewBucket bucket)
    {
        if (existing.Owner != bucket.Owner)
        {
            throw OssErrors.BucketTaken(existing.Name);
        }

        if (bucket.StorageClass is not null && bucket.StorageClass != existing.StorageClass)
        {
            throw OssErrors.BucketDiffers(existing.Name, "Cannot modify existing bucket's storage class.");
        }

        if (bucket.Redundancy is not null && bucket.Redundancy != existing.Redundancy)
        {
            throw OssErrors.BucketDiffers(existing.Name, "Bucket already exists can't modify data redundancy type.");
        }
    }
}
