using System.Text;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Files;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>
/// Reads and writes the rows of the object table, which contains all versions of every key, from the newest to the oldest.
/// </summary>
internal static class ObjectRows
{
    private const string Newest =
        $"SELECT {ObjectRecord.Columns} FROM object WHERE bucket = $0 AND key = $1 ORDER BY sequence DESC LIMIT 1";

    private const string NewestWithSegments = $"""
        SELECT newest.*, segment.position, segment.file, segment.start, segment.length
        FROM (SELECT {ObjectRecord.Columns} FROM object WHERE bucket = $0 AND key = $1 ORDER BY sequence DESC LIMIT 1) AS newest
        LEFT JOIN segment ON segment.content = newest.content AND segment.position < newest.size
        """;

    private const string BySequence = $"SELECT {ObjectRecord.Columns} FROM object WHERE bucket = $0 AND key = $1 AND sequence = $2";

    private const string Unnamed = $"""
        SELECT {ObjectRecord.Columns} FROM object WHERE bucket = $0 AND key = $1 AND sequence = 0
        UNION ALL
        SELECT {ObjectRecord.Columns} FROM object INDEXED BY object_unnamed WHERE bucket = $0 AND key = $1 AND unnamed = 1 AND sequence > 0
        LIMIT 1
        """;

    private const string Upsert = """
        INSERT INTO object(
            bucket, key, content, type, size, etag, crc, storage_class, acl, modified, headers, sequence, latest, marker, unnamed)
        VALUES($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        ON CONFLICT(bucket, key, sequence) DO UPDATE SET content = excluded.content, type = excluded.type, size = excluded.size,
          etag = excluded.etag, crc = excluded.crc, storage_class = excluded.storage_class, acl = excluded.acl,
          modified = excluded.modified,
          headers = excluded.headers, latest = excluded.latest
        """;

    public static byte[] KeyBytes(string key) => Encoding.UTF8.GetBytes(key);

    /// <summary>Returns the newest version of a key, which may be a delete marker, or null when the key has no versions.</summary>
    public static ObjectRecord? Current(SqlSession sql, long bucket, string key) =>
        sql.First(Newest, ObjectRecord.Read, bucket, KeyBytes(key));

    /// <summary>Returns the current object of a key, or null when it doesn't exist or its newest version is a delete marker.</summary>
    public static ObjectRecord? Find(SqlSession sql, long bucket, string key) =>
        Current(sql, bucket, key) is { IsMarker: false } record ? record : null;

    /// <summary>
    /// Returns the newest version of a key with the segments of its content by a single statement, or null when the key has no versions.
    /// </summary>
    public static (ObjectRecord Record, List<Segment> Segments)? CurrentWithSegments(SqlSession sql, long bucket, string key)
    {
        using var rows = sql.Query(NewestWithSegments, bucket, KeyBytes(key));
        if (!rows.Read())
        {
            return null;
        }

        var record = ObjectRecord.Read(rows);
        var segments = new List<Segment>();
        do
        {
            if (!rows.IsDBNull(ObjectRecord.ColumnCount))
            {
                segments.Add(Segment.Read(rows, ObjectRecord.ColumnCount));
            }
        }
        while (rows.Read());

        segments.Sort(static (first, second) => first.Position.CompareTo(second.Position));
        return (record, segments);
    }

    /// <summary>Returns a version of a key, which may be a delete marker, or null when the version doesn't exist.</summary>
    /// <param name="sql">The session.</param>
    /// <param name="bucket">The bucket's row ID.</param>
    /// <param name="key">The key.</param>
    /// <param name="versionId">The version ID; null for the newest version.</param>
    public static ObjectRecord? FindVersion(SqlSession sql, long bucket, string key, string? versionId) => versionId switch
    {
        null => Current(sql, bucket, key),
        VersionIds.Null => sql.First(Unnamed, ObjectRecord.Read, bucket, KeyBytes(key)),
        _ => sql.First(BySequence, ObjectRecord.Read, bucket, KeyBytes(key), VersionIds.Read(versionId)),
    };

    /// <summary>Returns the record found. Throws OSS's error if the object or version is missing or is a delete marker.</summary>
    public static ObjectRecord Require(ObjectRecord? found, string key, string? versionId) => found switch
    {
        { IsMarker: false } => found,
        { } => throw (versionId is null ? OssErrors.KeyIsDeleted(key, found.VersionId) : OssErrors.IsDeleteMarker(found.VersionId)),
        null => throw (versionId is null ? OssErrors.NoSuchKey(key) : OssErrors.NoSuchVersion(key, versionId)),
    };

    /// <summary>
    /// Inserts a record, or overwrites the version that has the same sequence number. The content of an overwritten version is kept.
    /// </summary>
    public static void Write(SqlSession sql, long bucket, ObjectRecord record) => sql.Execute(
        Upsert,
        bucket,
        KeyBytes(record.Key),
        record.Content,
        record.Type,
        record.Size,
        record.ETag,
        unchecked((long)record.Crc64),
        record.StorageClass,
        record.Acl,
        record.Modified.ToUnixTimeSeconds(),
        record.Headers.ToJson(),
        record.Sequence,
        record.IsLatest ? 1 : 0,
        record.IsMarker ? 1 : 0,
        record.IsUnnamed ? 1 : 0);

    /// <summary>Sets whether a version is the current version, which is read by requests without a version ID.</summary>
    public static void SetLatest(SqlSession sql, long bucket, ObjectRecord record, bool latest) => sql.Execute(
        "UPDATE object SET latest = $3 WHERE bucket = $0 AND key = $1 AND sequence = $2",
        bucket,
        KeyBytes(record.Key),
        record.Sequence,
        latest
            ? 1
            : 0);

    /// <summary>Deletes a version and drops its content.</summary>
    public static void Remove(StoreTransaction transaction, long bucket, ObjectRecord record)
    {
        transaction.Sql.Execute(
            "DELETE FROM object WHERE bucket = $0 AND key = $1 AND sequence = $2", bucket, KeyBytes(record.Key), record.Sequence);
        if (!record.IsMarker)
        {
            transaction.Drop(record.Content);
        }
    }
}
