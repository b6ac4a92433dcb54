namespace OssGen.Emulator.Handlers;

/// <summary>
/// Who may request an operation, judged by the request's line and headers before its body is read into memory.
/// </summary>
internal static class AccessRule
{
    /// <summary>Somebody whose request is signed.</summary>
    public static void OfCaller(HandlerContext call) => call.RequireCaller();

    /// <summary>The owner of the bucket; at service level somebody whose request is signed.</summary>
    public static void OfBucketOwner(HandlerContext call) => call.RequirePlace();

    /// <summary>The same, but of a bucket that isn't there OSS judges the document first.</summary>
    public static void OfBucketOwnerIfAny(HandlerContext call)
    {
        call.RequireCaller();
        if (call.Store.Buckets.Find(call.Request.Bucket) is not null)
        {
            call.RequireOwnBucket();
        }
    }

    /// <summary>Callers that may list the bucket.</summary>
    public static void OfLister(HandlerContext call) => Access.RequireList(call, call.RequireBucket());

    /// <summary>Callers that may read the object.</summary>
    public static void OfReader(HandlerContext call)
    {
        var bucket = call.RequireBucket();
        Access.RequireRead(call, bucket, call.Store.Objects.Find(bucket, call.Request.Key));
    }

    /// <summary>Callers that may write the object.</summary>
    public static void OfWriter(HandlerContext call)
    {
        var bucket = call.RequireBucket();
        Access.RequireWrite(call, bucket, call.Store.Objects.Find(bucket, call.Request.Key));
    }

    /// <summary>
    /// Callers that may write to the bucket, and those that sign: objects that everyone may write to can be in any bucket, and which ones
    /// are meant is in the body.
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
