using System.Text;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Storage;

/// <summary>Reads and writes rows of the object table.</summary>
internal static class ObjectRows
{
    private const string ByKey = $"SELECT {ObjectRecord.Columns} FROM object WHERE bucket = $0 AND key = $1";

    private const string Upsert = """
        INSERT INTO object(bucket, key, content, type, size, etag, crc, storage_class, acl, modified, headers)
        VALUES($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT(bucket, key) DO UPDATE SET content = excluded.content, type = excluded.type, size = excluded.size, etag = excluded.etag,
          crc = excluded.crc, storage_class = excluded.storage_class, acl = excluded.acl, modified = excluded.modified, headers = excluded.headers
        """;

    public static byte[] KeyBytes(string key) => Encoding.UTF8.GetBytes(key);

    public static ObjectRecord? Find(SqlSession sql, long bucket, string key) => sql.First(ByKey, ObjectRecord.Read, bucket, KeyBytes(key));

    /// <summary>Puts a record in the place of whatever the key held, whose bytes are dropped.</summary>
    public static void Replace(Change change, BucketRecord bucket, ObjectRecord record, bool forbidOverwrite)
    {
        change.RequireBucket(bucket);
        var replaced = Find(change.Sql, bucket.Id, record.Key);
        if (replaced is not null && forbidOverwrite)
        {
            throw Faults.FileAlreadyExists();
        }

        Write(change.Sql, bucket.Id, record);
        if (replaced is not null)
        {
            change.Drop(replaced.Content);
        }
    }

    /// <summary>Writes a record; what its key held before is not dropped.</summary>
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
        record.Headers.ToJson());
}
