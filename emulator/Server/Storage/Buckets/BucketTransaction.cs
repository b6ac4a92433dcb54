using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Buckets;

/// <summary>Looks up buckets within a transaction.</summary>
internal static class BucketTransaction
{
    private const string ById = $"SELECT {BucketRecord.Columns} FROM bucket WHERE id = $0";

    /// <summary>
    /// Returns the current record of a bucket. Throws OSS's error if the bucket was deleted after the request looked it up.
    /// </summary>
    public static BucketRecord RequireBucket(this StoreTransaction transaction, BucketRecord bucket) =>
        transaction.Remembered<BucketRecord>(BucketRecord.RowOf(bucket.Name)) is { } known && known.Id == bucket.Id ? known
        : transaction.Sql.First(ById, BucketRecord.Read, bucket.Id) ?? throw OssErrors.NoSuchBucket(bucket.Name);
}
