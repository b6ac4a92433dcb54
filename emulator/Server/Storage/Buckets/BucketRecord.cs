using Microsoft.Data.Sqlite;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Buckets;

/// <summary>The record of a bucket, read from a row of the bucket table.</summary>
internal sealed record BucketRecord(
    long Id,
    string Name,
    string Owner,
    string Acl,
    string StorageClass,
    string Redundancy,
    DateTimeOffset Created,
    string? Versioning,
    ObjectWorm? ObjectWorm)
{
    public const string Columns =
        "id, name, owner, acl, storage_class, redundancy, created, versioning, object_worm, retain_mode, retain_days, retain_years";

    /// <summary>The number of characters of the longest name that a bucket can have.</summary>
    public const int LongestName = 63;

    public const string VersioningEnabled = "Enabled";

    public const string VersioningSuspended = "Suspended";

    /// <summary>The row of a bucket among those that are remembered.</summary>
    public static RememberedRows.Key RowOf(string name) => new(0, "", "", name);

    /// <summary>Whether versioning was ever enabled for the bucket. If so, the bucket's object versions have IDs.</summary>
    public bool IsVersioned => Versioning is not null;

    /// <summary>Throws OSS's error if object-level retention isn't enabled for the bucket.</summary>
    public void RequireObjectWorm()
    {
        if (ObjectWorm is null)
        {
            throw OssErrors.InvalidRequest("The bucket has no object retention.");
        }
    }

    public static BucketRecord Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.GetString(5),
        DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(6)),
        row.IsDBNull(7) ? null : row.GetString(7),
        row.GetBoolean(8) ? ObjectWorm.Read(row, 9) : null);
}
