using Microsoft.Data.Sqlite;

namespace OssGen.Emulator.Storage;

/// <summary>A bucket as stored.</summary>
internal sealed record BucketRecord(
    long Id, string Name, string Owner, string Acl, string StorageClass, string Redundancy, DateTimeOffset Created)
{
    public const string Columns = "id, name, owner, acl, storage_class, redundancy, created";

    public static BucketRecord Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.GetString(5),
        DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(6)));
}
