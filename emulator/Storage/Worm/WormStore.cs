using System.Globalization;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Storage.Worm;

/// <summary>The retention policies of buckets, and what buckets with retention of single objects give new ones.</summary>
internal sealed class WormStore(Store store)
{
    public WormPolicy? Find(BucketRecord bucket) => store.Read(sql => WormPolicy.Find(sql, bucket.Id, store.Now));

    /// <summary>Makes a policy that lapses unless it is locked, and returns its id.</summary>
    public Task<string> InitiateAsync(BucketRecord bucket, int days, CancellationToken cancellationToken) => store.ChangeAsync(
        change =>
        {
            var present = change.RequireBucket(bucket);
            if (WormPolicy.Find(change.Sql, bucket.Id, change.Now) is not null)
            {
                throw Faults.WormAlreadyExists();
            }

            if (present.IsVersioned)
            {
                throw Faults.InvalidWorm();
            }

            var id = change.NewSequence().ToString("X16", CultureInfo.InvariantCulture);
            change.Sql.Execute(
                "INSERT OR REPLACE INTO worm(bucket, id, days, locked, created) VALUES($0, $1, $2, 0, $3)", bucket.Id, id, days, change.Now.ToUnixTimeSeconds());
            return id;
        },
        cancellationToken);

    /// <summary>Removes a policy that isn't locked yet.</summary>
    public Task<int> AbortAsync(BucketRecord bucket, CancellationToken cancellationToken) => store.ChangeAsync(
        change => Require(change, bucket, null).IsLocked
            ? throw Faults.WormLocked()
            : change.Sql.Execute("DELETE FROM worm WHERE bucket = $0", bucket.Id),
        cancellationToken);

    /// <summary>Locks a policy for good.</summary>
    public Task<int> LockAsync(BucketRecord bucket, string id, CancellationToken cancellationToken) => store.ChangeAsync(
        change => Require(change, bucket, id).IsLocked
            ? throw Faults.WormLocked()
            : change.Sql.Execute("UPDATE worm SET locked = 1 WHERE bucket = $0", bucket.Id),
        cancellationToken);

    /// <summary>Lengthens a locked policy.</summary>
    public Task<int> ExtendAsync(BucketRecord bucket, string id, int days, CancellationToken cancellationToken) => store.ChangeAsync(
        change =>
        {
            var policy = Require(change, bucket, id);
            return policy.IsLocked && days >= policy.Days
                ? change.Sql.Execute("UPDATE worm SET days = $1 WHERE bucket = $0", bucket.Id, days)
                : throw Faults.InvalidWorm();
        },
        cancellationToken);

    /// <summary>Lets objects have retention of their own; it can't be taken back.</summary>
    public Task<int> SetObjectWormAsync(BucketRecord bucket, ObjectWorm worm, CancellationToken cancellationToken) => store.ChangeAsync(
        change =>
        {
            var present = change.RequireBucket(bucket);
            if (present.Versioning != BucketRecord.VersioningEnabled || WormPolicy.Find(change.Sql, bucket.Id, change.Now) is not null)
            {
                throw Faults.InvalidRequest("Object retention needs a bucket with versioning enabled and without a retention policy of its own.");
            }

            return change.Sql.Execute(
                "UPDATE bucket SET object_worm = 1, retain_mode = $1, retain_days = $2, retain_years = $3 WHERE id = $0",
                bucket.Id,
                worm.Mode,
                worm.Days,
                worm.Years);
        },
        cancellationToken);

    private static WormPolicy Require(Change change, BucketRecord bucket, string? id)
    {
        change.RequireBucket(bucket);
        var policy = WormPolicy.Find(change.Sql, bucket.Id, change.Now) ?? throw Faults.NoSuchWorm("The WORM Configuration does not exist.");
        return id is null || id == policy.Id ? policy : throw Faults.NoSuchWorm("The specified WORM ID does not exist.");
    }
}
