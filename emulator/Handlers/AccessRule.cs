namespace OssGen.Emulator.Handlers;

/// <summary>Access rules of operations, which are checked with the request line and headers before the body is read into memory.</summary>
internal static class AccessRule
{
    /// <summary>Requires a signed request.</summary>
    public static void OfCaller(HandlerContext call) => call.RequireCaller();

    /// <summary>Requires the owner of the bucket; at service level, a signed request.</summary>
    public static void OfBucketOwner(HandlerContext call) => call.RequirePlace();

    /// <summary>
    /// Requires a signed request and, if the bucket exists, its owner. For a missing bucket, OSS validates the document first.
    /// </summary>
    public static void OfBucketOwnerIfAny(HandlerContext call)
    {
        call.RequireCaller();
        if (call.Store.Buckets.Find(call.Request.Bucket) is not null)
        {
            call.RequireOwnBucket();
        }
    }

    /// <summary>Requires the permission to list the bucket.</summary>
    public static void OfLister(HandlerContext call) => Access.RequireList(call, call.RequireBucket());

    /// <summary>Requires the permission to read the object.</summary>
    public static void OfReader(HandlerContext call)
    {
        var bucket = call.RequireBucket();
        Access.RequireRead(call, bucket, call.Store.Objects.Find(bucket, call.Request.Key));
    }

    /// <summary>Requires the permission to write the object.</summary>
    public static void OfWriter(HandlerContext call)
    {
        var bucket = call.RequireBucket();
        Access.RequireWrite(call, bucket, call.Store.Objects.Find(bucket, call.Request.Key));
    }

    /// <summary>
    /// Requires a signed request or the permission to write to the bucket. A bucket may contain objects that everyone may write, and only
    /// the body names the objects to delete.
    /// </summary>
    public static void OfDeleter(HandlerContext call)
    {
        var bucket = call.RequireBucket();
        if (call.Caller is null)
        {
            Access.RequireWrite(call, bucket);
        }
    }
}
