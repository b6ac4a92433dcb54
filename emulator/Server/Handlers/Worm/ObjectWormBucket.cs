using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Handlers.Worm;

/// <summary>
/// Looks up the bucket of a request, and requires that the caller owns the bucket, or is allowed by its policy, and that object-level
/// retention is enabled for it.
/// </summary>
internal static class ObjectWormBucket
{
    public static BucketRecord Require(HandlerContext call)
    {
        var bucket = call.RequireOwnBucket();
        bucket.RequireObjectWorm();
        return bucket;
    }
}
