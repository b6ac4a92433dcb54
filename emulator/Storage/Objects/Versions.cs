using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Worm;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>
/// Makes and removes versions as the bucket's versioning has it. Without, a key has one version, called null, at place 0; while it is on,
/// each write adds one; suspended, writes replace the one called null and put it in front.
/// </summary>
internal static class Versions
{
    /// <summary>Makes a record the newest version of its key.</summary>
    /// <param name="change">The change under way.</param>
    /// <param name="asked">The bucket as the request met it.</param>
    /// <param name="record">The version, without its place.</param>
    /// <param name="forbidOverwrite">An existing object of the name is an error; ignored with versioning, as OSS does.</param>
    /// <returns>The record as stored.</returns>
    public static ObjectRecord Add(Change change, BucketRecord asked, ObjectRecord record, bool forbidOverwrite)
    {
        var bucket = change.RequireBucket(asked);
        var current = ObjectRows.Current(change.Sql, bucket.Id, record.Key);
        if (bucket.IsVersioned)
        {
            return AddBefore(change, bucket, current, record);
        }

        if (current is not null && forbidOverwrite)
        {
            throw Faults.FileAlreadyExists();
        }

        if (current is not null)
        {
            Retention.RequireFree(change, bucket, current);
        }

        var only = record with { Sequence = 0, IsLatest = true, IsUnnamed = true };
        ObjectRows.Write(change.Sql, bucket.Id, only);
        if (current is not null)
        {
            change.Drop(current.Content);
        }

        return only;
    }

    /// <summary>Deletes as a request without version does: for good, or behind a delete marker.</summary>
    public static Deletion DeleteCurrent(Change change, BucketRecord bucket, string key)
    {
        var current = ObjectRows.Current(change.Sql, bucket.Id, key);
        if (bucket.IsVersioned)
        {
            var marker = AddBefore(change, bucket, current, ObjectRecord.Marker(key, change.Now));
            return new Deletion(key, marker.VersionId, IsMarker: true);
        }

        if (current is not null)
        {
            Retention.RequireFree(change, bucket, current);
            ObjectRows.Remove(change, bucket.Id, current);
        }

        return new Deletion(key, null, IsMarker: false);
    }

    /// <summary>Deletes one version for good; the one before it comes to the front if it was the newest.</summary>
    public static Deletion DeleteVersion(Change change, BucketRecord bucket, string key, string versionId)
    {
        if (ObjectRows.FindVersion(change.Sql, bucket.Id, key, versionId) is not { } found)
        {
            return new Deletion(key, versionId, IsMarker: false);
        }

        Retention.RequireFree(change, bucket, found);
        ObjectRows.Remove(change, bucket.Id, found);
        if (found.IsLatest && ObjectRows.Current(change.Sql, bucket.Id, key) is { } next)
        {
            ObjectRows.SetLatest(change.Sql, bucket.Id, next, latest: true);
        }

        return new Deletion(key, versionId, found.IsMarker);
    }

    private static ObjectRecord AddBefore(Change change, BucketRecord bucket, ObjectRecord? current, ObjectRecord record)
    {
        var unnamed = bucket.Versioning != BucketRecord.VersioningEnabled;
        if (unnamed && ObjectRows.FindVersion(change.Sql, bucket.Id, record.Key, VersionIds.Null) is { } replaced)
        {
            Retention.RequireFree(change, bucket, replaced);
            ObjectRows.Remove(change, bucket.Id, replaced);
        }

        if (current is not null)
        {
            ObjectRows.SetLatest(change.Sql, bucket.Id, current, latest: false);
        }

        var added = record with { Sequence = change.NewSequence(), IsLatest = true, IsUnnamed = unnamed };
        ObjectRows.Write(change.Sql, bucket.Id, added);
        return added;
    }
}
