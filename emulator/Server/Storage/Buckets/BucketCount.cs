using Microsoft.Data.Sqlite;

namespace OssGen.Emulator.Storage.Buckets;

/// <summary>The number and total size of a bucket's objects in one storage class, including all versions.</summary>
/// <param name="StorageClass">The storage class.</param>
/// <param name="Objects">The number of objects.</param>
/// <param name="Bytes">The total size in bytes.</param>
/// <param name="BilledBytes">The total billed size in bytes, in which every object counts as at least 64 KiB.</param>
internal sealed record BucketCount(string StorageClass, long Objects, long Bytes, long BilledBytes)
{
    public const string OfBucket = """
        SELECT storage_class, COUNT(*), SUM(size), SUM(MAX(size, 65536)) FROM object WHERE bucket = $0 AND marker = 0 GROUP BY storage_class
        """;

    public static BucketCount Read(SqliteDataReader row) => new(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
}
