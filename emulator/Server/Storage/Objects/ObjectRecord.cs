using System.Text;
using Microsoft.Data.Sqlite;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>
/// The metadata of one version of an object, read from a row of the object table. The ETag has no quotes. Times are in whole seconds, as in
/// OSS.
/// </summary>
internal sealed record ObjectRecord
{
    public const string Columns =
        "key, content, type, size, etag, crc, storage_class, acl, modified, headers, sequence, latest, marker, unnamed";

    /// <summary>The number of <see cref="Columns"/>.</summary>
    public const int ColumnCount = 14;

    /// <summary>The name of the stored header that contains the target of a symbolic link.</summary>
    public const string SymlinkHeader = "x-oss-symlink-target";

    /// <summary>The name of the stored header that contains the MD5 of a content whose ETag isn't its MD5.</summary>
    public const string Md5Header = "Content-MD5";

    public required string Key { get; init; }

    public long Content { get; init; }

    public required string Type { get; init; }

    public required long Size { get; init; }

    public required string ETag { get; init; }

    public required ulong Crc64 { get; init; }

    public required string StorageClass { get; init; }

    /// <summary>The object's own ACL, or <c>default</c> if the object inherits the ACL of its bucket.</summary>
    public required string Acl { get; init; }

    /// <summary>Whether the object has an ACL of its own instead of inheriting the ACL of its bucket.</summary>
    public bool HasOwnAcl => Acl != ObjectAcl.Default.Value;

    public required DateTimeOffset Modified { get; init; }

    /// <summary>The headers that were uploaded with the object and are returned by downloads.</summary>
    public required StoredHeaders Headers { get; init; }

    /// <summary>
    /// The version's sequence number in the history of the key. A higher number is newer; 0 denotes a version from before versioning was
    /// enabled.
    /// </summary>
    public long Sequence { get; init; }

    /// <summary>Whether this is the newest version of its key.</summary>
    public bool IsLatest { get; init; }

    /// <summary>Whether this version is a delete marker, which hides the older versions and has no content.</summary>
    public bool IsMarker { get; init; }

    /// <summary>Whether the ID of this version is "null".</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>The target key of a symbolic link, or null for other objects.</summary>
    public string? SymlinkTarget => Type == ObjectKinds.Symlink ? Headers[SymlinkHeader] : null;

    /// <summary>The type of the target, if this record is the result of following a symbolic link. The value isn't stored.</summary>
    public string? LinkedType { get; init; }

    public string VersionId => IsUnnamed ? VersionIds.Null : VersionIds.Write(Sequence);

    public string QuotedETag => $"\"{ETag}\"";

    /// <summary>Creates the record of a new delete marker.</summary>
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
