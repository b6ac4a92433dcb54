using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;

namespace OssGen.Emulator.Handlers;

/// <summary>
/// Block Public Access, which an account sets for all of its buckets or for one of them. ACLs and policies that grant access to everyone
/// have no effect then, and new ones are refused.
/// </summary>
internal static class PublicAccess
{
    /// <summary>The kind of configuration that PutBucketPublicAccessBlock and PutPublicAccessBlock put.</summary>
    public const string Kind = "publicAccessBlock";

    /// <summary>Determines whether public access is blocked for a bucket or for all buckets of its owner.</summary>
    public static bool IsBlocked(HandlerContext call, BucketRecord bucket)
    {
        var place = ConfigurationPlace.Of(bucket);
        return (call.Store.Configurations.Find(place, Kind, "") is { } record
                && RequestRecords.ReadStored(PutBucketPublicAccessBlockCodec.Instance, Kind, place, record).BlockPublicAccess)
            || IsBlocked(call, bucket.Owner);
    }

    /// <summary>Determines whether an ACL grants access to everyone.</summary>
    public static bool IsPublic(string? acl) => acl == BucketAcl.PublicRead.Value || acl == BucketAcl.PublicReadWrite.Value;

    /// <summary>Throws OSS's error for an ACL of a new bucket that would grant access to everyone while it is blocked.</summary>
    public static void RequireNewBucketAcl(HandlerContext call, string owner, string? acl)
    {
        if (IsPublic(acl) && IsBlocked(call, owner))
        {
            throw OssErrors.PublicAccessBlocked("bucket acl");
        }
    }

    /// <summary>Throws OSS's error for an ACL of a bucket that would grant access to everyone while it is blocked.</summary>
    public static void RequireBucketAcl(HandlerContext call, BucketRecord bucket, string? acl)
    {
        if (IsPublic(acl) && IsBlocked(call, bucket))
        {
            throw OssErrors.PublicAccessBlocked("bucket acl");
        }
    }

    /// <summary>Throws OSS's error for an ACL of an object that would grant access to everyone while it is blocked.</summary>
    public static void RequireObjectAcl(HandlerContext call, BucketRecord bucket, string? acl)
    {
        if (IsPublic(acl) && IsBlocked(call, bucket))
        {
            throw OssErrors.PublicAccessBlocked("object acl");
        }
    }

    private static bool IsBlocked(HandlerContext call, string owner)
    {
        var place = ConfigurationPlace.OfAccount(owner);
        return call.Store.Configurations.Find(place, Kind, "") is { } record
            && RequestRecords.ReadStored(PutPublicAccessBlockCodec.Instance, Kind, place, record).BlockPublicAccess;
    }
}
