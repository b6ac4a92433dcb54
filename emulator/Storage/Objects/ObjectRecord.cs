using System.Text;
using Microsoft.Data.Sqlite;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>An object's metadata as stored. The ETag is without quotes; times are whole seconds, as OSS keeps them.</summary>
internal sealed record ObjectRecord
{
    public const string Columns =
        "key, content, type, size, etag, crc, storage_class, acl, modified, headers, sequence, latest, marker, unnamed";

    /// <summary>Where a link keeps its target among its headers.</summary>
    public const string SymlinkHeader = "x-oss-symlink-target";

    public required string Key { get; init; }

    public long Content { get; init; }

    public required string Type { get; init; }

    public required long Size { get; init; }

    public required string ETag { get; init; }

    public required ulong Crc64 { get; init; }

    public required string StorageClass { get; init; }

    /// <summary>The object's own rule, or <c>default</c> for its bucket's.</summary>
    public required string Acl { get; init; }

    /// <summary>Whether the object has its own ACL, rather than its bucket's.</summary>
    public bool HasOwnAcl => Acl != ObjectAcl.Default.Value;

    public required DateTimeOffset Modified { get; init; }

    /// <summary>Headers that the upload carried and a download gives back.</summary>
    public required StoredHeaders Headers { get; init; }

    /// <summary>The version's place in the key's history: higher is newer; 0 where there was no versioning yet.</summary>
    public long Sequence { get; init; }

    /// <summary>Whether it is the newest version of its key.</summary>
    public bool IsLatest { get; init; }

    /// <summary>Whether it is a delete marker, which hides the versions before it and has no bytes.</summary>
    public bool IsMarker { get; init; }

    /// <summary>Whether the version goes by the name null.</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>The key that a link leads to; null for anything else.</summary>
    public string? SymlinkTarget => Type == ObjectKinds.Symlink ? Headers[SymlinkHeader] : null;

    /// <summary>The type of the object that a link was followed to; not stored.</summary>
    public string? LinkedType { get; init; }

    public string VersionId => IsUnnamed ? VersionIds.Null : VersionIds.Write(Sequence);

    public string QuotedETag => $"\"{ETag}\"";

    /// <summary>A delete marker.</summary>
    public static ObjectRecord Marker(string key, DateTimeOffset now) => new()
    {
        Key = key,
        Type = ObjectKinds.DeleteMarker,
        Size = 0,
        ETag = "",
        Crc64 = 0,
        StorageClass = "",
        Acl = ObjectAcl.Default.Value,
        Modified = now,
        Headers = StoredHeaders.None,
        IsMarker = true,
    };

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
        Sequence = row.GetInt64(10),
        IsLatest = row.GetBoolean(11),
        IsMarker = row.GetBoolean(12),
        IsUnnamed = row.GetBoolean(13),
    };
}
