using System.Security.Cryptography;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Files;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Uploads;

/// <summary>Stores unfinished multipart uploads and their parts.</summary>
internal sealed class UploadStore(StoreContext context)
{
    /// <summary>The minimum size in bytes of every part except the last, which is 100 KiB.</summary>
    public const long MinimumPartSize = 100 * 1024;

    private const string ById = $"SELECT {UploadRecord.Columns} FROM upload WHERE bucket = $0 AND key = $1 AND id = $2";

    private const string PartsAfter = $"SELECT {PartRecord.Columns} FROM part WHERE upload = $0 AND number > $1 ORDER BY number LIMIT $2";

    private const string UpsertPart = """
        INSERT INTO part(upload, number, content, size, etag, crc, modified) VALUES($0, $1, $2, $3, $4, $5, $6)
        ON CONFLICT(upload, number) DO UPDATE SET content = excluded.content, size = excluded.size, etag = excluded.etag,
          crc = excluded.crc, modified = excluded.modified
        """;

    /// <summary>
    /// Initiates an upload and returns its ID, which consists of 32 uppercase hexadecimal digits. IDs sort by creation time.
    /// </summary>
    public Task<string> InitiateAsync(
        BucketRecord bucket, string key, string storageClass, StoredHeaders headers, CancellationToken cancellationToken) =>
        context.ChangeAsync(
            transaction =>
            {
                transaction.RequireBucket(bucket);
                var now = context.Now;
                var id = Guid.CreateVersion7(now).ToString("N").ToUpperInvariant();
                transaction.Sql.Execute(
                    "INSERT INTO upload(bucket, key, id, initiated, storage_class, headers) VALUES($0, $1, $2, $3, $4, $5)",
                    bucket.Id,
                    ObjectRows.KeyBytes(key),
                    id,
                    now.ToUnixTimeSeconds(),
                    storageClass,
                    headers.ToJson());
                return id;
            },
            cancellationToken);

    /// <summary>Returns the record of an upload. Throws OSS's error if the upload doesn't exist.</summary>
    public UploadRecord Require(BucketRecord bucket, string key, string id) => context.Read(sql => Require(sql, bucket, key, id));

    /// <summary>Stores the content of a part. An earlier part with the same number is replaced.</summary>
    public Task<PartRecord> PutPartAsync(
        BucketRecord bucket, string key, string id, int number, WrittenData data, CancellationToken cancellationToken) =>
        context.ChangeAsync(
            data, transaction => PutPart(transaction, bucket, key, id, number, transaction.Add(data), data), cancellationToken);

    /// <summary>Creates a part from a range of an existing object. The part shares the content of the object.</summary>
    /// <param name="bucket">The upload's bucket.</param>
    /// <param name="key">The upload's key.</param>
    /// <param name="id">The upload ID.</param>
    /// <param name="number">The part number.</param>
    /// <param name="segments">The segments of the range, with positions relative to the part. The caller pins them until this method
    /// returns.</param>
    /// <param name="hashes">The length and hashes of the range.</param>
    /// <param name="cancellationToken">Cancels the wait for other writers.</param>
    public Task<PartRecord> SharePartAsync(
        BucketRecord bucket,
        string key,
        string id,
        int number,
        IReadOnlyList<Segment> segments,
        WrittenData hashes,
        CancellationToken cancellationToken) =>
        context.ChangeAsync(
            transaction =>
            {
                transaction.RequireFiles(segments, key);
                var content = transaction.NewContent();
                foreach (var segment in segments)
                {
                    transaction.AddSegment(content, segment);
                }

                return PutPart(transaction, bucket, key, id, number, content, hashes);
            },
            cancellationToken);

    /// <summary>Returns the parts whose numbers are greater than <paramref name="after"/>, in order.</summary>
    public List<PartRecord> Parts(string id, int after, int limit) =>
        context.Read(sql => sql.All(PartsAfter, PartRecord.Read, id, after, limit));

    /// <summary>Aborts an upload and deletes its parts.</summary>
    public Task<bool> AbortAsync(BucketRecord bucket, string key, string id, CancellationToken cancellationToken) => context.ChangeAsync(
        transaction =>
        {
            Require(transaction.Sql, bucket, key, id);
            Remove(transaction, bucket, key, id);
            return true;
        },
        cancellationToken);

    /// <summary>Creates an object from the selected parts and deletes the other parts.</summary>
    /// <param name="bucket">The upload's bucket.</param>
    /// <param name="key">The upload's key.</param>
    /// <param name="id">The upload ID.</param>
    /// <param name="wanted">The part numbers and ETags, without quotes; null for all uploaded parts.</param>
    /// <param name="acl">The object's own ACL, or <c>default</c>.</param>
    /// <param name="forbidOverwrite">Whether an existing object of the same name is an error.</param>
    /// <param name="cancellationToken">Cancels the wait for other writers.</param>
    public async Task<ObjectRecord> CompleteAsync(
        BucketRecord bucket,
        string key,
        string id,
        IReadOnlyList<(int Number, string ETag)>? wanted,
        string acl,
        bool forbidOverwrite,
        CancellationToken cancellationToken)
    {
        // The ETags of parts in order tell their content, so that the hash is that of the object even if parts are uploaded meanwhile.
        if (Require(bucket, key, id).IsSequential)
        {
            var chosen = context.Read(sql => PartSelection.Select(PartsOf(sql, id), wanted));
            var md5 = await HashAsync(chosen, cancellationToken);
            return await CompleteAsync(
                bucket, key, id, [.. chosen.Select(part => (part.Number, part.ETag))], acl, forbidOverwrite, md5, cancellationToken);
        }

        return await CompleteAsync(bucket, key, id, wanted, acl, forbidOverwrite, md5: null, cancellationToken);
    }

    private static List<PartRecord> PartsOf(SqlSession sql, string id) => sql.All(PartsAfter, PartRecord.Read, id, 0, int.MaxValue);

    private static long CountOfParts(SqlSession sql, string id) => (long)sql.Scalar("SELECT COUNT(*) FROM part WHERE upload = $0", id)!;

    private Task<ObjectRecord> CompleteAsync(
        BucketRecord bucket,
        string key,
        string id,
        IReadOnlyList<(int Number, string ETag)>? wanted,
        string acl,
        bool forbidOverwrite,
        string? md5,
        CancellationToken cancellationToken) =>
        context.ChangeAsync(
            transaction =>
            {
                var upload = Require(transaction.Sql, bucket, key, id);
                var parts = PartSelection.Select(PartsOf(transaction.Sql, id), wanted);
                var content = transaction.NewContent();
                var (size, crc) = (0L, 0UL);
                foreach (var part in parts)
                {
                    transaction.Share(part.Content, 0, part.Size, content, size);
                    crc = OssCrc64.Combine(crc, part.Crc64, part.Size);
                    size += part.Size;
                }

                var record = new ObjectRecord
                {
                    Key = key,
                    Content = content,
                    Type = ObjectKinds.Multipart,
                    Size = size,
                    ETag = CombinedETag.Of(parts.Select(part => part.ETag)),
                    Crc64 = crc,
                    StorageClass = upload.StorageClass,
                    Acl = acl,
                    Modified = context.Now,
                    Headers = upload.Headers.With(UploadRecord.SequentialParameter, null).With(ObjectRecord.Md5Header, md5),
                };
                var added = Versions.Add(transaction, bucket, record, forbidOverwrite);
                Remove(transaction, bucket, key, id);
                return added;
            },
            cancellationToken);

    private async Task<string> HashAsync(IReadOnlyList<PartRecord> parts, CancellationToken cancellationToken)
    {
        using var hold = context.Hold();
        var segments = context.Read(sql => SegmentsOf(sql, parts));
        await using var content = new SegmentStream(context.Folder, segments, hold);
        return Convert.ToBase64String(await MD5.HashDataAsync(content, cancellationToken));
    }

    private static List<Segment> SegmentsOf(SqlSession sql, IReadOnlyList<PartRecord> parts)
    {
        List<Segment> segments = [];
        var size = 0L;
        foreach (var part in parts)
        {
            segments.AddRange(Segments.Read(sql, part.Content, 0, part.Size)
                .Select(segment => segment with { Position = size + segment.Position }));
            size += part.Size;
        }

        return segments;
    }

    private static UploadRecord Require(SqlSession sql, BucketRecord bucket, string key, string id) =>
        sql.First(ById, UploadRecord.Read, bucket.Id, ObjectRows.KeyBytes(key), id) ?? throw OssErrors.NoSuchUpload(id);

    private static void Remove(StoreTransaction transaction, BucketRecord bucket, string key, string id)
    {
        foreach (var part in PartsOf(transaction.Sql, id))
        {
            transaction.Drop(part.Content);
        }

        transaction.Sql.Execute("DELETE FROM part WHERE upload = $0", id);
        transaction.Sql.Execute("DELETE FROM upload WHERE bucket = $0 AND key = $1 AND id = $2", bucket.Id, ObjectRows.KeyBytes(key), id);
    }

    private PartRecord PutPart(
        StoreTransaction transaction, BucketRecord bucket, string key, string id, int number, long content, WrittenData data)
    {
        var upload = Require(transaction.Sql, bucket, key, id);
        if (upload.IsSequential && number != CountOfParts(transaction.Sql, id) + 1)
        {
            throw OssErrors.PartNotSequential(number);
        }

        var replaced = transaction.Sql.First(
            $"SELECT {PartRecord.Columns} FROM part WHERE upload = $0 AND number = $1", PartRecord.Read, id, number);
        var part = new PartRecord(number, content, data.Length, data.ETag, data.Crc64, context.Now);
        transaction.Sql.Execute(
            UpsertPart, id, number, content, part.Size, part.ETag, unchecked((long)part.Crc64), part.Modified.ToUnixTimeSeconds());
        if (replaced is not null)
        {
            transaction.Drop(replaced.Content);
        }

        return part;
    }
}
