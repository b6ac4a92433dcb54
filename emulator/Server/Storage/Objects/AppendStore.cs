using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Files;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>Stores appendable objects, which grow until they are sealed.</summary>
internal sealed class AppendStore(StoreContext context)
{
    /// <summary>
    /// Appends bytes to the newest version of an object, which must be appendable, or creates an object from them. An append creates no
    /// version: the existing one grows, and has the ACL of the append if that specifies one. A deleted object is created again.
    /// </summary>
    public Task<ObjectRecord> AppendAsync(
        BucketRecord bucket, string key, long position, WrittenData data, NewObject about, CancellationToken cancellationToken) =>
        context.ChangeAsync(
            data,
            transaction =>
            {
                var present = transaction.RequireBucket(bucket);
                var current = ObjectRows.Current(transaction.Sql, bucket.Id, key);
                CheckAppend(current, position);
                var existing = current is { IsMarker: false } ? current : null;
                if (existing is not null)
                {
                    if (SealedTime(transaction.Sql, existing) is not null)
                    {
                        throw OssErrors.ObjectIsSealed();
                    }

                    Retention.RequireFree(transaction, present, existing);
                }

                var content = existing?.Content ?? transaction.NewContent();
                if (data.File is { } file)
                {
                    transaction.AddSegment(content, new Segment(position, file, 0, data.Length));
                }

                var crc = OssCrc64.Combine(existing?.Crc64 ?? 0, data.Crc64, data.Length);
                var size = position + data.Length;
                if (size > DataWriter.MaximumLength)
                {
                    throw OssErrors.EntityTooLarge(size, DataWriter.MaximumLength);
                }

                var record = new ObjectRecord
                {
                    Key = key,
                    Content = content,
                    Type = ObjectKinds.Appendable,
                    Size = size,
                    ETag = $"{crc:X16}{size:X16}",
                    Crc64 = crc,
                    StorageClass = existing?.StorageClass ?? about.StorageClass,
                    Acl = about.RequestedAcl ?? existing?.Acl ?? about.Acl,
                    Modified = context.Now,
                    Headers = existing?.Headers ?? about.Headers,
                };
                if (existing is null)
                {
                    return Versions.Add(transaction, bucket, record, forbidOverwrite: false);
                }

                var grown = record with { Sequence = existing.Sequence, IsLatest = true, IsUnnamed = existing.IsUnnamed };
                ObjectRows.Write(transaction.Sql, bucket.Id, grown);
                return grown;
            },
            cancellationToken);

    /// <summary>
    /// Throws OSS's error when the newest version isn't appendable or its length differs from the position. The length of a missing or
    /// deleted object is 0.
    /// </summary>
    public static void CheckAppend(ObjectRecord? existing, long position)
    {
        if (existing is { IsMarker: false, Type: not ObjectKinds.Appendable })
        {
            throw OssErrors.ObjectNotAppendable();
        }

        var length = existing?.Size ?? 0;
        if (position != length)
        {
            throw OssErrors.PositionNotEqualToLength(length);
        }
    }

    /// <summary>Returns the time at which an appendable object was sealed, or null if it isn't sealed.</summary>
    public DateTimeOffset? SealedTime(ObjectRecord record) =>
        record.Type == ObjectKinds.Appendable ? context.Read(sql => SealedTime(sql, record)) : null;

    /// <summary>
    /// Seals an appendable object whose length equals <paramref name="position"/>. Returns the time at which the object was first sealed.
    /// </summary>
    public Task<DateTimeOffset> SealAsync(
        BucketRecord bucket,
        string key,
        long position,
        Func<ObjectRecord, ObjectRecord>? update,
        CancellationToken cancellationToken) => context.ChangeAsync(
        transaction =>
        {
            transaction.RequireBucket(bucket);
            var record = ObjectRows.Require(ObjectRows.Current(transaction.Sql, bucket.Id, key), key, null);
            if (record.Type != ObjectKinds.Appendable)
            {
                throw OssErrors.ObjectNotSealable();
            }

            CheckAppend(record, position);
            if (update is not null)
            {
                ObjectRows.Write(transaction.Sql, bucket.Id, update(record));
            }

            if (SealedTime(transaction.Sql, record) is { } before)
            {
                return before;
            }

            transaction.Sql.Execute("INSERT INTO seal(content, made) VALUES($0, $1)", record.Content, transaction.Now.ToUnixTimeSeconds());
            return transaction.Now;
        },
        cancellationToken);

    private static DateTimeOffset? SealedTime(SqlSession sql, ObjectRecord record) =>
        sql.Scalar("SELECT made FROM seal WHERE content = $0", record.Content) is long made
            ? DateTimeOffset.FromUnixTimeSeconds(made)
            : null;
}
