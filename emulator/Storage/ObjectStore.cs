using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Storage;

/// <summary>The objects of all buckets.</summary>
internal sealed class ObjectStore(Store store)
{
    public ObjectRecord? Find(BucketRecord bucket, string key) => store.Read(sql => ObjectRows.Find(sql, bucket.Id, key));

    /// <summary>Pins an object's bytes for reading; null when there is none. Dispose of the result, or of the stream opened from it.</summary>
    public OpenObject? Open(BucketRecord bucket, string key)
    {
        var hold = store.Hold();
        try
        {
            var opened = store.Read(sql => ObjectRows.Find(sql, bucket.Id, key) is { } record
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
                ObjectRows.Replace(change, bucket, record, about.ForbidOverwrite);
                return record;
            },
            cancellationToken);

    /// <summary>Deletes objects; names of missing ones are no error.</summary>
    public Task<int> DeleteAsync(BucketRecord bucket, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => store.ChangeAsync(
        change =>
        {
            change.RequireBucket(bucket);
            return keys.Count(key => Delete(change, bucket, key));
        },
        cancellationToken);

    /// <summary>Changes what is known about an object; its bytes and its time stay.</summary>
    public Task<ObjectRecord> UpdateAsync(BucketRecord bucket, string key, Func<ObjectRecord, ObjectRecord> update, CancellationToken cancellationToken) =>
        store.ChangeAsync(
            change =>
            {
                var changed = update(ObjectRows.Find(change.Sql, bucket.Id, key) ?? throw Faults.NoSuchKey(key));
                ObjectRows.Write(change.Sql, bucket.Id, changed);
                return changed;
            },
            cancellationToken);

    /// <summary>Adds bytes to the end of an appendable object, or makes a new one of them.</summary>
    public Task<ObjectRecord> AppendAsync(
        BucketRecord bucket, string key, long position, WrittenData data, NewObject about, CancellationToken cancellationToken) =>
        store.ChangeAsync(
            data,
            change =>
            {
                change.RequireBucket(bucket);
                var existing = ObjectRows.Find(change.Sql, bucket.Id, key);
                CheckAppend(existing, position);
                var content = existing?.Content ?? change.NewContent();
                if (data.File is { } file)
                {
                    change.AddSegment(content, new Segment(position, file, 0, data.Length));
                }

                var crc = OssCrc64.Combine(existing?.Crc64 ?? 0, data.Crc64, data.Length);
                var size = position + data.Length;
                var record = new ObjectRecord
                {
                    Key = key,
                    Content = content,
                    Type = ObjectKinds.Appendable,
                    Size = size,
                    ETag = $"{crc:X16}{size:X16}",
                    Crc64 = crc,
                    StorageClass = existing?.StorageClass ?? about.StorageClass,
                    Acl = existing?.Acl ?? about.Acl,
                    Modified = store.Now,
                    Headers = existing?.Headers ?? about.Headers,
                };
                ObjectRows.Write(change.Sql, bucket.Id, record);
                return record;
            },
            cancellationToken);

    /// <summary>Refuses to append where the object isn't appendable or has another length.</summary>
    public static void CheckAppend(ObjectRecord? existing, long position)
    {
        if (existing is { Type: not ObjectKinds.Appendable })
        {
            throw Faults.ObjectNotAppendable();
        }

        var length = existing?.Size ?? 0;
        if (position != length)
        {
            throw Faults.PositionNotEqualToLength(length);
        }
    }

    /// <summary>Makes an object of another one's bytes, which the two share from then on.</summary>
    /// <param name="source">The bucket copied from.</param>
    /// <param name="sourceKey">The key copied from.</param>
    /// <param name="target">The bucket copied to.</param>
    /// <param name="targetKey">The key copied to.</param>
    /// <param name="describe">From the source's record, what the copy is to be; throws to refuse.</param>
    /// <param name="cancellationToken">Stops the wait for other writers.</param>
    public Task<ObjectRecord> CopyAsync(
        BucketRecord source,
        string sourceKey,
        BucketRecord target,
        string targetKey,
        Func<ObjectRecord, NewObject> describe,
        CancellationToken cancellationToken) =>
        store.ChangeAsync(
            change =>
            {
                var original = ObjectRows.Find(change.Sql, source.Id, sourceKey) ?? throw Faults.NoSuchKey(sourceKey);
                var about = describe(original);
                var content = change.NewContent();
                foreach (var segment in ContentSegments(change.Sql, source, original))
                {
                    change.AddSegment(content, segment);
                }

                var copy = original with
                {
                    Key = targetKey,
                    Content = content,
                    Type = ObjectKinds.Normal,
                    StorageClass = about.StorageClass,
                    Acl = about.Acl,
                    Headers = about.Headers,
                    Modified = store.Now,
                };
                ObjectRows.Replace(change, target, copy, about.ForbidOverwrite);
                return copy;
            },
            cancellationToken);

    /// <summary>Where an object's bytes lie; for a group, where those of its parts lie now.</summary>
    public static List<Segment> ContentSegments(SqlSession sql, BucketRecord bucket, ObjectRecord record) => record.Type == ObjectKinds.Group
        ? GroupStore.PartSegments(sql, bucket, record)
        : Segments.Read(sql, record.Content, 0, record.Size);

    private static bool Delete(Change change, BucketRecord bucket, string key)
    {
        if (ObjectRows.Find(change.Sql, bucket.Id, key) is not { } record)
        {
            return false;
        }

        change.Sql.Execute("DELETE FROM object WHERE bucket = $0 AND key = $1", bucket.Id, ObjectRows.KeyBytes(key));
        change.Drop(record.Content);
        return true;
    }
}
