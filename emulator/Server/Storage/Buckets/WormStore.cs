using System.Globalization;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Buckets;

/// <summary>Stores the retention policies of buckets, and the default retention of buckets with object-level retention.</summary>
internal sealed class WormStore(StoreContext context)
{
    public WormPolicy? Find(BucketRecord bucket) => context.Read(sql => WormPolicy.Find(sql, bucket.Id, context.Now));

    /// <summary>Creates a policy and returns its ID. The policy expires 24 hours after its creation unless it is locked.</summary>
    public Task<string> InitiateAsync(BucketRecord bucket, int days, CancellationToken cancellationToken) => context.ChangeAsync(
        transaction =>
        {
            var present = transaction.RequireBucket(bucket);
            if (WormPolicy.Find(transaction.Sql, bucket.Id, transaction.Now) is not null)
            {
                throw OssErrors.WormAlreadyExists();
            }

            if (present.IsVersioned)
            {
                throw OssErrors.InvalidWorm();
            }

            var id = transaction.NewSequence().ToString("X16", CultureInfo.InvariantCulture);
            transaction.Sql.Execute(
                "INSERT OR REPLACE INTO worm(bucket, id, days, locked, created) VALUES($0, $1, $2, 0, $3)",
                bucket.Id,
                id,
                days,
                transaction.Now.ToUnixTimeSeconds());
            return id;
        },
        cancellationToken);

    /// <summary>Deletes a bucket's policy. Throws OSS's error if the bucket has no policy or the policy is locked.</summary>
    public Task<int> AbortAsync(BucketRecord bucket, CancellationToken cancellationToken) => context.ChangeAsync(
        transaction => Require(transaction, bucket, null).IsLocked
            ? throw OssErrors.WormLocked()
            : transaction.Sql.Execute("DELETE FROM worm WHERE bucket = $0", bucket.Id),
        cancellationToken);

    /// <summary>Locks a policy permanently. Throws OSS's error if the policy doesn't exist or is already locked.</summary>
    public Task<int> LockAsync(BucketRecord bucket, string id, CancellationToken cancellationToken) => context.ChangeAsync(
        transaction => Require(transaction, bucket, id).IsLocked
            ? throw OssErrors.WormLocked()
            : transaction.Sql.Execute("UPDATE worm SET locked = 1 WHERE bucket = $0", bucket.Id),
        cancellationToken);

    /// <summary>
    /// Extends the retention period of a bucket's locked policy. Throws OSS's error if the policy isn't locked or the new period is
    /// shorter.
    /// </summary>
    public Task<int> ExtendAsync(BucketRecord bucket, string id, int days, CancellationToken cancellationToken) => context.ChangeAsync(
        transaction =>
        {
            var policy = Require(transaction, bucket, id);
            return policy.IsLocked && days >= policy.Days
                ? transaction.Sql.Execute("UPDATE worm SET days = $1 WHERE bucket = $0", bucket.Id, days)
                : throw OssErrors.InvalidWorm();
        },
        cancellationToken);

    /// <summary>
    /// Enables object-level retention for a bucket and sets its default retention. Object-level retention can't be disabled again. Throws
    /// OSS's error if versioning isn't enabled or the bucket has a retention policy.
    /// </summary>
    public Task<int> SetObjectWormAsync(BucketRecord bucket, ObjectWorm worm, CancellationToken cancellationToken) => context.ChangeAsync(
        transaction =>
        {
            var present = transaction.RequireBucket(bucket);
            if (present.Versioning != BucketRecord.VersioningEnabled
                || WormPolicy.Find(transaction.Sql, bucket.Id, transaction.Now) is not null)
            {
                throw OssErrors.InvalidRequest(
                    "Object retention needs a bucket with versioning enabled and without a retention policy of its own.");
            }

            return transaction.Sql.Execute(
                "UPDATE bucket SET object_worm = 1, retain_mode = $1, retain_days = $2, retain_years = $3 WHERE id = $0",
                bucket.Id,
                worm.Mode,
                worm.Days,
                worm.Years);
        },
        cancellationToken);

    private static WormPolicy Require(StoreTransaction transaction, BucketRecord bucket, string? id)
    {
        transaction.RequireBucket(bucket);
        var policy = WormPolicy.Find(transaction.Sql, bucket.Id, transaction.Now) ?? throw OssErrors.NoSuchWorm(
            "The WORM Configuration does not exist.");
        return id is null || id == policy.Id ? policy : throw OssErrors.NoSuchWorm("The specified WORM ID does not exist.");
    }
}
