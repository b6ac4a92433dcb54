using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers;

/// <summary>
/// The access rules of operations. A rule is checked against the request line and headers, before the body is read into memory.
/// </summary>
internal static class AccessRule
{
    /// <summary>Requires a signed request.</summary>
    public static void OfCaller(HandlerContext call) => call.RequireCaller();

    /// <summary>
    /// Requires that the caller is the owner of the bucket, or is allowed by its policy. At service level, requires only a signed request.
    /// </summary>
    public static void OfBucketOwner(HandlerContext call) => call.RequirePlace();

    /// <summary>
    /// Requires that the caller is the owner of the bucket, or is allowed by its policy. If the bucket doesn't exist, requires only a
    /// signed request.
    /// </summary>
    public static void OfBucketOwnerIfAny(HandlerContext call)
    {
        if (call.Store.Buckets.Find(call.Request.Bucket) is null)
        {
            call.RequireCaller();
        }
        else
        {
            call.RequireOwnBucket();
        }
    }

    /// <summary>
    /// Requires that the caller is the owner of the bucket, or is allowed by its policy. If the bucket doesn't exist, the error for a
    /// signed request is MalformedXML, because OSS then reads the document as that of a request that creates the bucket.
    /// </summary>
    public static void OfBucketOwnerOrMalformed(HandlerContext call)
    {
        if (call.Store.Buckets.Find(call.Request.Bucket) is null)
        {
            call.RequireCaller();
            throw OssErrors.MalformedXml("the bucket doesn't exist.", "0015-00000231");
        }

        call.RequireOwnBucket();
    }

    /// <summary>Requires permission to list the bucket.</summary>
    public static void OfLister(HandlerContext call) => Access.RequireList(call, call.RequireBucket());

    /// <summary>Requires permission to read the object.</summary>
    public static void OfReader(HandlerContext call)
    {
        var bucket = call.RequireBucket();
        var (key, versionId) = call.RequestedObject;
        Access.RequireRead(call, bucket, call.RequestedObject, call.Store.Objects.FindVersion(bucket, key, versionId));
    }

    /// <summary>Requires permission to write the object.</summary>
    public static void OfWriter(HandlerContext call)
    {
        var bucket = call.RequireBucket();
        var (key, versionId) = call.RequestedObject;
        Access.RequireWrite(call, bucket, call.RequestedObject, call.Store.Objects.FindVersion(bucket, key, versionId));
    }

    /// <summary>
    /// Requires a signed request, a policy of the bucket, or permission to write to the bucket. Only the body specifies the objects to
    /// delete, and everyone may be allowed to write to some of them.
    /// </summary>
    public static void OfDeleter(HandlerContext call)
    {
        var bucket = call.RequireBucket();
        if (call.Caller is null && call.Policies.Find(bucket) is null)
        {
            Access.RequireWrite(call, bucket, call.RequestedObject);
        }
    }

    /// <summary>
    /// Requires that the caller is the owner of the bucket, or is allowed by its policy, unless the policy has conditions on the tags that
    /// only the body specifies.
    /// </summary>
    public static void OfTagger(HandlerContext call)
    {
        if (call.Policies.Find(call.RequireBucket())?.DependsOnRequestTags != true)
        {
            OfBucketOwner(call);
        }
    }
}
