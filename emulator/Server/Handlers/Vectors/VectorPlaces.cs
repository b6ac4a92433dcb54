using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Vectors;
using OssGen.Emulator.Storage.Vectors.Search;

namespace OssGen.Emulator.Handlers.Vectors;

/// <summary>Looks up the vector buckets of the caller and their indexes. Other accounts have no access.</summary>
internal static class VectorPlaces
{
    /// <summary>Requires that the caller owns the vector bucket. It is checked before the body is read into memory.</summary>
    public static void OfOwner(HandlerContext call) => RequireBucket(call);

    /// <summary>
    /// Returns the bucket of the request. Throws OSS's error if the request is anonymous, or the caller has no such bucket.
    /// </summary>
    public static VectorBucketRecord RequireBucket(HandlerContext call) =>
        call.Store.VectorBuckets.Find(call.RequireCaller().Owner, call.Request.Bucket) ?? throw OssErrors.NoSuchBucket(call.Request.Bucket);

    /// <summary>Returns an index of the request's bucket. Throws OSS's error if it doesn't exist.</summary>
    public static VectorIndexRecord RequireIndex(HandlerContext call, string name) =>
        call.Store.VectorIndexes.Find(RequireBucket(call), name) ?? throw OssErrors.NoSuchVectorIndex(name);

    /// <summary>Returns the description of a bucket in replies.</summary>
    public static VectorBucketInfo Describe(HandlerContext call, VectorBucketRecord bucket) => new()
    {
        Name = $"acs:ossvector:{call.Region}:{bucket.Owner}:{bucket.Name}",
        Location = BucketLocation.Location(call),
        Region = call.Region,
        CreationDate = bucket.Created,
        ExtranetEndpoint = $"{call.Region}.oss-vectors.aliyuncs.com",
        IntranetEndpoint = $"{call.Region}-internal.oss-vectors.aliyuncs.com",
        ResourceGroupId = bucket.ResourceGroup,
    };

    /// <summary>Returns the description of an index in replies.</summary>
    public static VectorIndex Describe(HandlerContext call, VectorIndexRecord index) => new()
    {
        IndexName = index.Name,
        VectorBucketName = call.Request.Bucket,
        DataType = VectorDataType.Float32,
        Dimension = index.Dimension,
        DistanceMetric = index.Metric == VectorMetric.Cosine ? VectorDistanceMetric.Cosine : VectorDistanceMetric.Euclidean,
        Metadata = index.NonFilterableKeys.Count == 0 ? null : new() { NonFilterableMetadataKeys = index.NonFilterableKeys },
        Status = VectorIndexStatus.Enable,
        CreateTime = index.Created,
    };
}
