using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Files;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>The objects of all buckets.</summary>
internal sealed class ObjectStore(Store store)
{
    public ObjectRecord? Find(BucketRecord bucket, string key) => store.Read(sql => ObjectRows.Find(sql, bucket.Id, key));

    /// <summary>A version, be it a delete marker; the newest where none is named.</summary>
    public ObjectRecord? FindVersion(BucketRecord bucket, string key, string? versionId) =>
        store.Read(sql => ObjectRows.FindVersion(sql, bucket.Id, key, versionId));

    /// <summary>Pins a version's bytes for reading; null when there is none. Dispose of the result, or of the stream opened from it.</summary>
    public OpenObject? Open(BucketRecord bucket, string key, string? versionId = null)
    {
        var hold = store.Hold();
        try
        {
            var opened = store.Read(sql => ObjectRows.FindVersion(sql, bucket.Id, key, versionId) is { } record
                ? new OpenObject(store, record, ContentSegments(sql, bucket, record), hold)
                : null);
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

    public Task<ObjectRecord> PutAsync(BucketRecord bucket, string key, WrittenData data, NewObject about, CancellationToken cancellationToken) =>
        store.ChangeAsync(
            data,
            change =>
            {
                var record = new ObjectRecord
                {
                    Key = key,
                    Content = change.Add(data),
                    Type = ObjectKinds.Normal,
                    Size = data.Length,
                    ETag = data.ETag,
                    Crc64 = data.Crc64,
                    StorageClass = about.StorageClass,
                    Acl = about.Acl,
                    Modified = store.Now,
                    Headers = about.Headers,
                };
                return Versions.Add(change, bucket, record, about.ForbidOverwrite);
            },
            cancellationToken);

    /// <summary>Makes a link to another key of the bucket.</summary>
    public Task<ObjectRecord> LinkAsync(BucketRecord bucket, string key, string target, NewObject about, CancellationToken cancellationToken) =>
        store.ChangeAsync(
            change =>
            {
                var record = new ObjectRecord
                {
                    Key = key,
                    Content = change.NewContent(),
                    Type = ObjectKinds.Symlink,
                    Size = 0,
                    ETag = CombinedETag.OfText(target),
                    Crc64 = 0,
                    StorageClass = about.StorageClass,
                    Acl = about.Acl,
                    Modified = store.Now,
                    Headers = about.Headers.With(ObjectRecord.SymlinkHeader, target),
                };
                return Versions.Add(change, bucket, record, about.ForbidOverwrite);
            },
            cancellationToken);

    /// <summary>Deletes objects, or versions of them; names of missing ones are no error.</summary>
    public Task<List<Deletion>> DeleteAsync(BucketRecord bucket, IReadOnlyCollection<ObjectName> names, CancellationToken cancellationToken) =>
        store.ChangeAsync(
            change =>
            {
                var present = change.RequireBucket(bucket);
                return names
                    .Select(name => name.VersionId is { } versionId
                        ? Versions.DeleteVersion(change, present, name.Key, versionId)
                        : Versions.DeleteCurrent(change, present, name.Key))
                    .ToList();
            },
            cancellationToken);

    /// <summary>Changes what is known about an object; its bytes and its time stay.</summary>
    public Task<ObjectRecord> UpdateAsync(
        BucketRecord bucket, string key, string? versionId, Func<ObjectRecord, ObjectRecord> update, CancellationToken cancellationToken) =>
        store.ChangeAsync(
            change =>
            {
                var changed = update(ObjectRows.Require(ObjectRows.FindVersion(change.Sql, bucket.Id, key, versionId), key, versionId));
                ObjectRows.Write(change.Sql, bucket.Id, changed);
                return changed;
            },
            cancellationToken);

    /// <summary>Makes an object of another one's bytes, which the two share from then on.</summary>
    /// <param name="source">The bucket copied from.</param>
    /// <param name="sourceName">The object or version copied from.</param>
    /// <param name="target">The bucket copied to.</param>
    /// <param name="targetKey">The key copied to.</param>
    /// <param name="describe">From the source's record, what the copy is to be; throws to refuse.</param>
    /// <param name="cancellationToken">Stops the wait for other writers.</param>
    public Task<ObjectRecord> CopyAsync(
        BucketRecord source,
        ObjectName sourceName,
        BucketRecord target,
        string targetKey,
        Func<ObjectRecord, NewObject> describe,
        CancellationToken cancellationToken) =>
        store.ChangeAsync(
            change =>
            {
                var (sourceKey, versionId) = sourceName;
                var original = ObjectRows.Require(ObjectRows.FindVersion(change.Sql, source.Id, sourceKey, versionId), sourceKey, versionId);
                var about = describe(original);
                if (original.SymlinkTarget is null)
                {
                    Restoration.RequireReadable(change.Sql, original, change.Now);
                }

                var content = change.NewContent();
                foreach (var segment in ContentSegments(change.Sql, source, original))
                {
                    change.AddSegment(content, segment);
                }

                var copy = original with
                {
                    Key = targetKey,
                    Content = content,
                    Type = original.SymlinkTarget is null ? ObjectKinds.Normal : ObjectKinds.Symlink,
                    StorageClass = about.StorageClass,
                    Acl = about.Acl,
                    Headers = about.Headers.With(ObjectRecord.SymlinkHeader, original.SymlinkTarget),
                    Modified = store.Now,
                };
                return Versions.Add(change, target, copy, about.ForbidOverwrite);
            },
            cancellationToken);

    /// <summary>Where an object's bytes lie; for a group, where those of its parts lie now.</summary>
    public static List<Segment> ContentSegments(SqlSession sql, BucketRecord bucket, ObjectRecord record) => record.Type == ObjectKinds.Group
        ? GroupStore.PartSegments(sql, bucket, record)
        : Segments.Read(sql, record.Content, 0, record.Size);
}
