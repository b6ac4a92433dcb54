using Microsoft.Data.Sqlite;

namespace OssGen.Emulator.Storage.Vectors;

/// <summary>The record of a vector bucket, read from a row of its table. Names are unique among the vector buckets of an account.</summary>
internal sealed record VectorBucketRecord(long Id, string Owner, string Name, string ResourceGroup, DateTimeOffset Created)
{
    public const string Columns = "id, owner, name, resource_group, created";

    public static VectorBucketRecord Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(4)));
}
