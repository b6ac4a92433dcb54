using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Buckets;

/// <summary>Looks buckets up within a change.</summary>
internal static class BucketTransaction
{
    private const string ById = $"SELECT {BucketRecord.Columns} FROM bucket WHERE id = $0";

    /// <summary>The bucket as it is now. Refuses when it was deleted while the request was on its way.</summary>
    public static BucketRecord RequireBucket(this StoreTransaction transaction, BucketRecord bucket) =>
        transaction.Sql.First(ById, BucketRecord.Read, bucket.Id) ?? throw OssErrors.NoSuchBucket(bucket.Name);
}
