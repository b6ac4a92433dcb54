using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Buckets;

/// <summary>The statistics of a bucket, which are counted when they are requested.</summary>
/// <param name="Classes">Object counts by storage class; a class without objects may be missing.</param>
/// <param name="Uploads">The number of unfinished multipart uploads.</param>
/// <param name="Parts">The number of parts of the unfinished uploads.</param>
/// <param name="DeleteMarkers">The number of delete markers.</param>
internal sealed record BucketCounts(IReadOnlyList<BucketCount> Classes, long Uploads, long Parts, long DeleteMarkers)
{
    public static BucketCounts Read(SqlSession sql, long bucket) => new(
        sql.All(BucketCount.OfBucket, BucketCount.Read, bucket),
        (long)sql.Scalar("SELECT COUNT(*) FROM upload WHERE bucket = $0", bucket)!,
        (long)sql.Scalar("SELECT COUNT(*) FROM part JOIN upload ON part.upload = upload.id WHERE upload.bucket = $0", bucket)!,
        (long)sql.Scalar("SELECT COUNT(*) FROM object WHERE bucket = $0 AND marker = 1", bucket)!);

    /// <summary>Whether the bucket has nothing that is counted.</summary>
    public bool IsEmpty => Classes.All(count => count.Objects == 0) && Uploads == 0 && DeleteMarkers == 0;

    public BucketCount Of(string storageClass) =>
        Classes.FirstOrDefault(count => count.StorageClass == storageClass) ?? new BucketCount(storageClass, 0, 0, 0);
}
