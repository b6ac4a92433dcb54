using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Handlers.Worm;

/// <summary>The caller's own bucket, where its objects can be protected one by one.</summary>
internal static class ObjectWormBucket
{
    public static BucketRecord Require(HandlerContext call)
    {
        var bucket = call.RequireOwnBucket();
        return bucket.ObjectWorm is not null ? bucket : throw OssErrors.InvalidRequest("The bucket has no object retention.");
    }
}
