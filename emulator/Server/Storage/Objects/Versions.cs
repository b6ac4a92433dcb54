using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>
/// Adds and deletes versions according to the bucket's versioning state. Without versioning, a key has a single version "null" with the
/// sequence number 0. While versioning is enabled, each write adds a version. While it is suspended, a write replaces the version "null"
/// with a new version, which becomes the newest.
/// </summary>
internal static class Versions
{
    /// <summary>
    /// Adds a record as the newest version of its key. In a bucket without versioning, the record replaces the existing object.
    /// </summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="asked">The bucket's record as of the start of the request.</param>
    /// <param name="record">The version, without its sequence number.</param>
    /// <param name="forbidOverwrite">Whether an existing object of the same name is an error. Ignored with versioning, as in OSS.</param>
    /// <returns>The record as stored.</returns>
    public static ObjectRecord Add(StoreTransaction transaction, BucketRecord asked, ObjectRecord record, bool forbidOverwrite)
    {
        var bucket = transaction.RequireBucket(asked);
        var current = ObjectRows.Current(transaction.Sql, bucket.Id, record.Key);
        if (bucket.IsVersioned)
        {
            return AddBefore(transaction, bucket, current, record);
        }

        if (current is not null && forbidOverwrite)
        {
            throw OssErrors.FileAlreadyExists();
        }

        if (current is not null)
        {
            Retention.RequireFree(transaction, bucket, current);
        }

        var only = record with { Sequence = 0, IsLatest = true, IsUnnamed = true };
        ObjectRows.Write(transaction.Sql, bucket.Id, only);
        if (current is not null)
        {
            transaction.Drop(current.Content);
        }

        return only;
    }

    /// <summary>
    /// Deletes an object for a request without a version ID. The object is deleted permanently, or hidden by a delete marker if the bucket
    /// is versioned.
    /// </summary>
    public static Deletion DeleteCurrent(StoreTransaction transaction, BucketRecord bucket, string key, bool bypass)
    {
        var current = ObjectRows.Current(transaction.Sql, bucket.Id, key);
        if (bucket.IsVersioned)
        {
            var marker = AddBefore(transaction, bucket, current, ObjectRecord.Marker(key, transaction.Now));
            return new Deletion(key, marker.VersionId, IsMarker: true);
        }

        if (current is not null)
        {
            Retention.RequireFree(transaction, bucket, current, bypass);
            ObjectRows.Remove(transaction, bucket.Id, current);
        }

        return new Deletion(key, null, IsMarker: false);
    }

    /// <summary>Deletes a version permanently. If it was the newest version, the previous version becomes the current one.</summary>
    public static Deletion DeleteVersion(
        StoreTransaction transaction, BucketRecord bucket, string key, string versionId, bool bypass)
    {
        if (ObjectRows.FindVersion(transaction.Sql, bucket.Id, key, versionId) is not { } found)
        {
            return new Deletion(key, versionId, IsMarker: false);
        }

        Retention.RequireFree(transaction, bucket, found, bypass);
        ObjectRows.Remove(transaction, bucket.Id, found);
        if (found.IsLatest && ObjectRows.Current(transaction.Sql, bucket.Id, key) is { } next)
        {
            ObjectRows.SetLatest(transaction.Sql, bucket.Id, next, latest: true);
        }

        return new Deletion(key, versionId, found.IsMarker);
    }

    private static ObjectRecord AddBefore(StoreTransaction transaction, BucketRecord bucket, ObjectRecord? current, ObjectRecord record)
    {
        var unnamed = bucket.Versioning != BucketRecord.VersioningEnabled;
        if (unnamed && ObjectRows.FindVersion(transaction.Sql, bucket.Id, record.Key, VersionIds.Null) is { } replaced)
        {
            Retention.RequireFree(transaction, bucket, replaced);
            ObjectRows.Remove(transaction, bucket.Id, replaced);
        }

        if (current is not null)
        {
            ObjectRows.SetLatest(transaction.Sql, bucket.Id, current, latest: false);
        }

        var added = record with { Sequence = transaction.NewSequence(), IsLatest = true, IsUnnamed = unnamed };
        ObjectRows.Write(transaction.Sql, bucket.Id, added);
        return added;
    }
}
