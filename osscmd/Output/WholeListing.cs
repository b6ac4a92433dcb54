namespace OssGen.Osscmd.Output;

/// <summary>The listing of all objects of a bucket or prefix, in key order.</summary>
internal static class WholeListing
{
    /// <summary>The number of objects of a page.</summary>
    internal const int PageSize = 1000;

    internal static OssParallelListing Of(OssClient client, string bucket, string prefix) => client.ListObjectsParallel(
        new ListObjectsV2Request { Bucket = bucket, Prefix = prefix, MaxKeys = PageSize },
        new OssParallelListingOptions { InKeyOrder = true });
}
