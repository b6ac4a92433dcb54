using Microsoft.Data.Sqlite;

namespace OssGen.Emulator.Storage.Buckets;

/// <summary>The objects of one storage class in a bucket, all versions counted.</summary>
/// <param name="StorageClass">The storage class.</param>
/// <param name="Objects">How many.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="BilledBytes">Their size with at least 64 KiB each.</param>
internal sealed record BucketCount(string StorageClass, long Objects, long Bytes, long BilledBytes)
{
    public const string OfBucket = """
        SELECT storage_class, COUNT(*), SUM(size), SUM(MAX(size, 65536)) FROM object WHERE bucket = $0 AND marker = 0 GROUP BY storage_class
        """;

    public static BucketCount Read(SqliteDataReader row) => new(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
}
