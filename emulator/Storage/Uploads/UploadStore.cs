using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Files;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Uploads;

/// <summary>Unfinished multipart uploads and their parts.</summary>
internal sealed class UploadStore(StoreContext context)
{
    /// <summary>The least that every part but the last must hold: 100 KiB.</summary>
    public const long MinimumPartSize = 100 * 1024;

    private const string ById = $"SELECT {UploadRecord.Columns} FROM upload WHERE bucket = $0 AND key = $1 AND id = $2";

    private const string PartsAfter = $"SELECT {PartRecord.Columns} FROM part WHERE upload = $0 AND number > $1 ORDER BY number LIMIT $2";

    private const string UpsertPart = """
        INSERT INTO part(upload, number, content, size, etag, crc, modified) VALUES($0, $1, $2, $3, $4, $5, $6)
        ON CONFLICT(upload, number) DO UPDATE SET content = excluded.content, size = excluded.size, etag = excluded.etag,
          crc = excluded.crc, modified = excluded.modified
        """;

    /// <summary>Begins an upload. Ids are 32 upper-case hex digits that sort by the time of their making.</summary>
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

    /// <summary>The upload, or the answer OSS gives to an unknown one.</summary>
    public UploadRecord Require(BucketRecord bucket, string key, string id) => context.Read(sql => Require(sql, bucket, key, id));

    /// <summary>Stores a part's bytes in the place of earlier ones of the number.</summary>
    public Task<PartRecord> PutPartAsync(
        BucketRecord bucket, string key, string id, int number, WrittenData data, CancellationToken cancellationToken) =>
        context.ChangeAsync(
            data, transaction => PutPart(transaction, bucket, key, id, number, transaction.Add(data), data), cancellationToken);

    /// <summary>Makes a part of a range of an existing object, sharing its bytes.</summary>
    /// <param name="bucket">The upload's bucket.</param>
    /// <param name="key">The upload's key.</param>
    /// <param name="id">The upload.</param>
    /// <param name="number">The part's number.</param>
    /// <param name="segments">Where the bytes are stored, with positions in the part; pinned by the caller until this returns.</param>
    /// <param name="hashes">Their length and hashes.</param>
    /// <param name="cancellationToken">Stops the wait for other writers.</param>
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

    /// <summary>The parts after a number, in order.</summary>
    public List<PartRecord> Parts(string id, int after, int limit) =>
        context.Read(sql => sql.All(PartsAfter, PartRecord.Read, id, after, limit));

    /// <summary>Ends an upload without making an object of it.</summary>
    public Task<bool> AbortAsync(BucketRecord bucket, string key, string id, CancellationToken cancellationToken) => context.ChangeAsync(
        transaction =>
        {
            Require(transaction.Sql, bucket, key, id);
            Remove(transaction, bucket, key, id);
            return true;
        },
        cancellationToken);

    /// <summary>Makes an object of the named parts; the others go.</summary>
    /// <param name="bucket">The upload's bucket.</param>
    /// <param name="key">The upload's key.</param>
    /// <param name="id">The upload.</param>
    /// <param name="wanted">Numbers and ETags without quotes; null for all parts there are.</param>
    /// <param name="acl">The object's own rule, or <c>default</c>.</param>
    /// <param name="forbidOverwrite">An existing object of the name is an error.</param>
    /// <param name="cancellationToken">Stops the wait for other writers.</param>
    public Task<ObjectRecord> CompleteAsync(
        BucketRecord bucket,
        string key,
        string id,
        IReadOnlyList<(int Number, string ETag)>? wanted,
        string acl,
        bool forbidOverwrite,
        CancellationToken cancellationToken) =>
        context.ChangeAsync(
            transaction =>
            {
                var upload = Require(transaction.Sql, bucket, key, id);
                var parts = PartSelection.Select(transaction.Sql.All(PartsAfter, PartRecord.Read, id, 0, int.MaxValue), wanted);
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
                    Headers = upload.Headers,
                };
                var added = Versions.Add(transaction, bucket, record, forbidOverwrite);
                Remove(transaction, bucket, key, id);
                return added;
            },
            cancellationToken);

    private static UploadRecord Require(SqlSession sql, BucketRecord bucket, string key, string id) =>
        sql.First(ById, UploadRecord.Read, bucket.Id, ObjectRows.KeyBytes(key), id) ?? throw OssErrors.NoSuchUpload(id);

    private static void Remove(StoreTransaction transaction, BucketRecord bucket, string key, string id)
    {
        foreach (var part in transaction.Sql.All(PartsAfter, PartRecord.Read, id, 0, int.MaxValue))
        {
            transaction.Drop(part.Content);
        }

        transaction.Sql.Execute("DELETE FROM part WHERE upload = $0", id);
        transaction.Sql.Execute("DELETE FROM upload WHERE bucket = $0 AND key = $1 AND id = $2", bucket.Id, ObjectRows.KeyBytes(key), id);
    }

    private PartRecord PutPart(
        StoreTransaction transaction, BucketRecord bucket, string key, string id, int number, long content, WrittenData data)
    {
        Require(transaction.Sql, bucket, key, id);
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
