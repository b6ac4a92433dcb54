using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Handlers.Worm;

/// <summary>
/// Looks up the bucket of a request, and requires that the caller owns the bucket and that object-level retention is enabled for it.
/// </summary>
internal static class ObjectWormBucket
{
    public static BucketRecord Require(HandlerContext call)
    {
        var bucket = call.RequireOwnBucket();
        return bucket.ObjectWorm is not null ? bucket : throw OssErrors.InvalidRequest("The bucket has no object retention.");
    }
}
