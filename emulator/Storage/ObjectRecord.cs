using System.Text;
using Microsoft.Data.Sqlite;

namespace OssGen.Emulator.Storage;

/// <summary>An object's metadata as stored. The ETag is without quotes; times are whole seconds, as OSS keeps them.</summary>
internal sealed record ObjectRecord
{
    public const string Columns = "key, content, type, size, etag, crc, storage_class, acl, modified, headers";

    public required string Key { get; init; }

    public long Content { get; init; }

    public required string Type { get; init; }

    public required long Size { get; init; }

    public required string ETag { get; init; }

    public required ulong Crc64 { get; init; }

    public required string StorageClass { get; init; }

    /// <summary>The object's own rule, or <c>default</c> for its bucket's.</summary>
    public required string Acl { get; init; }

    public required DateTimeOffset Modified { get; init; }

    /// <summary>Headers that the upload carried and a download gives back.</summary>
    public required StoredHeaders Headers { get; init; }

    public string QuotedETag => $"\"{ETag}\"";

    public static ObjectRecord Read(SqliteDataReader row) => new()
    {
        Key = Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(0)),
        Content = row.GetInt64(1),
        Type = row.GetString(2),
        Size = row.GetInt64(3),
        ETag = row.GetString(4),
        Crc64 = unchecked((ulong)row.GetInt64(5)),
        StorageClass = row.GetString(6),
        Acl = row.GetString(7),
        Modified = DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(8)),
        Headers = StoredHeaders.Parse(row.GetString(9)),
    };
}
