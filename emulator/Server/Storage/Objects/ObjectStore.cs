using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Files;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>Stores the objects of all buckets.</summary>
internal sealed class ObjectStore(StoreContext context)
{
    public ObjectRecord? Find(BucketRecord bucket, string key) => context.ReadOnce(sql => ObjectRows.Find(sql, bucket.Id, key));

    /// <summary>
    /// Returns a version of a key, which may be a delete marker, or null when it doesn't exist. Returns the newest version if
    /// <paramref name="versionId"/> is null.
    /// </summary>
    public ObjectRecord? FindVersion(BucketRecord bucket, string key, string? versionId) =>
        context.ReadOnce(sql => ObjectRows.FindVersion(sql, bucket.Id, key, versionId));

    /// <summary>
    /// Pins the content of a version for reading. Returns null if the version doesn't exist. Dispose the result or the stream that it
    /// opens.
    /// </summary>
    public OpenObject? Open(BucketRecord bucket, string key, string? versionId = null)
    {
        var hold = context.Hold();
        try
        {
            var opened = versionId is null ? OpenCurrent(bucket, key, hold) : OpenVersion(bucket, key, versionId, hold);
            if (opened is null)
            {
                hold.Dispose();
            }

            return opened;
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    // The content of a group is that of other objects, which further statements of the same snapshot find.
    private OpenObject? OpenCurrent(BucketRecord bucket, string key, IDisposable hold) =>
        context.ReadOnce(sql => ObjectRows.CurrentWithSegments(sql, bucket.Id, key)) is not var (record, segments) ? null
        : record.Type == ObjectKinds.Group ? OpenVersion(bucket, key, versionId: null, hold)
        : new OpenObject(context.Folder, record, segments, hold);

    private OpenObject? OpenVersion(BucketRecord bucket, string key, string? versionId, IDisposable hold) =>
        context.Read(sql => ObjectRows.FindVersion(sql, bucket.Id, key, versionId) is { } record
            ? new OpenObject(context.Folder, record, ContentSegments(sql, bucket, record), hold)
            : null);

    public Task<ObjectRecord> PutAsync(
        BucketRecord bucket, string key, WrittenData data, NewObject about, CancellationToken cancellationToken) =>
        context.ChangeAsync(
            data,
            transaction =>
            {
                var record = new ObjectRecord
                {
                    Key = key,
                    Content = transaction.Add(data),
                    Type = ObjectKinds.Normal,
                    Size = data.Length,
                    ETag = data.ETag,
                    Crc64 = data.Crc64,
                    StorageClass = about.StorageClass,
                    Acl = about.Acl,
                    Modified = context.Now,
                    Headers = about.Headers,
                };
                return Versions.Add(transaction, bucket, record, about.ForbidOverwrite);
            },
            cancellationToken);

    /// <summary>Creates a symbolic link to another key of the bucket.</summary>
    public Task<ObjectRecord> LinkAsync(
        BucketRecord bucket, string key, string target, NewObject about, CancellationToken cancellationToken) =>
        context.ChangeAsync(
            transaction =>
            {
                var record = new ObjectRecord
                {
                    Key = key,
                    Content = transaction.NewContent(),
                    Type = ObjectKinds.Symlink,
                    Size = 0,
                    ETag = CombinedETag.OfText(target),
                    Crc64 = 0,
                    StorageClass = about.StorageClass,
                    Acl = about.Acl,
                    Modified = context.Now,
                    Headers = about.Headers.With(ObjectRecord.SymlinkHeader, target),
                };
                return Versions.Add(transaction, bucket, record, about.ForbidOverwrite);
            },
            cancellationToken);

    /// <summary>Deletes objects or versions. A missing object or version isn't an error.</summary>
    public Task<List<Deletion>> DeleteAsync(
        BucketRecord bucket, IReadOnlyCollection<ObjectName> names, bool bypass, CancellationToken cancellationToken) =>
        context.ChangeAsync(
            transaction =>
            {
                var present = transaction.RequireBucket(bucket);
                return names
                    .Select(name => name.VersionId is { } versionId
                        ? Versions.DeleteVersion(transaction, present, name.Key, versionId, bypass)
                        : Versions.DeleteCurrent(transaction, present, name.Key, bypass))
                    .ToList();
            },
            cancellationToken);

    /// <summary>Changes the metadata of a version. The content and the last-modified time of the version are kept.</summary>
    public Task<ObjectRecord> UpdateAsync(
        BucketRecord bucket, string key, string? versionId, Func<ObjectRecord, ObjectRecord> update, CancellationToken cancellationToken) =>
        context.ChangeAsync(
            transaction =>
            {
                var changed =
                    update(ObjectRows.Require(ObjectRows.FindVersion(transaction.Sql, bucket.Id, key, versionId), key, versionId));
                ObjectRows.Write(transaction.Sql, bucket.Id, changed);
                return changed;
            },
            cancellationToken);

    /// <summary>Copies an object. The copy shares the content of the source object.</summary>
    /// <param name="source">The source bucket.</param>
    /// <param name="sourceName">The source object or version.</param>
    /// <param name="target">The destination bucket.</param>
    /// <param name="targetKey">The destination key.</param>
    /// <param name="describe">Returns the copy's properties, given the source's record; throws to reject the copy.</param>
    /// <param name="cancellationToken">Cancels the wait for other writers.</param>
    public Task<ObjectRecord> CopyAsync(
        BucketRecord source,
        ObjectName sourceName,
        BucketRecord target,
        string targetKey,
        Func<ObjectRecord, NewObject> describe,
        CancellationToken cancellationToken) =>
        context.ChangeAsync(
            transaction =>
            {
                var (sourceKey, versionId) = sourceName;
                var original = ObjectRows.Require(
                    ObjectRows.FindVersion(transaction.Sql, source.Id, sourceKey, versionId), sourceKey, versionId);
                var about = describe(original);
                if (original.SymlinkTarget is null)
                {
                    Restoration.RequireReadable(transaction.Sql, original, transaction.Now);
                }

                var content = transaction.NewContent();
                foreach (var segment in ContentSegments(transaction.Sql, source, original))
                {
                    transaction.AddSegment(content, segment);
                }

                var copy = original with
                {
                    Key = targetKey,
                    Content = content,
                    Type = original.SymlinkTarget is null ? ObjectKinds.Normal : ObjectKinds.Symlink,
                    StorageClass = about.StorageClass,
                    Acl = about.Acl,
                    Headers = about.Headers.With(ObjectRecord.SymlinkHeader, original.SymlinkTarget),
                    Modified = context.Now,
                };
                return Versions.Add(transaction, target, copy, about.ForbidOverwrite);
            },
            cancellationToken);

    /// <summary>Returns the segments of an object's content. For a group, returns the segments of the content of its parts.</summary>
    public static List<Segment> ContentSegments(
        SqlSession sql, BucketRecord bucket, ObjectRecord record) => record.Type == ObjectKinds.Group
        ? GroupStore.PartSegments(sql, bucket, record)
        : Segments.Read(sql, record.Content, 0, record.Size);
}
