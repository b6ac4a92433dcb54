using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers;

/// <summary>Who may read and write: the owner everything, others what the ACLs let everyone do.</summary>
internal static class Access
{
    public static void RequireList(HandlerContext call, BucketRecord bucket)
    {
        if (!IsOwner(call, bucket) && !AllowsRead(bucket.Acl))
        {
            throw call.Caller is null
                ? OssErrors.AccessDenied("Anonymous user has no right to access this bucket.")
                : OssErrors.AccessDenied();
        }
    }

    /// <summary>Checks the right to read an object; of a missing one (null) the bucket's rule decides whether that may be known.</summary>
    public static void RequireRead(HandlerContext call, BucketRecord bucket, ObjectRecord? record)
    {
        if (IsOwner(call, bucket))
        {
            return;
        }

        RequirePublicRead(bucket, record);
        if (record?.Type == ObjectKinds.Group)
        {
            RequirePublicParts(call, bucket, record);
        }
    }

    /// <summary>Checks the right to write to a bucket, or over an object in it.</summary>
    public static void RequireWrite(HandlerContext call, BucketRecord bucket, ObjectRecord? record = null)
    {
        if (!IsOwner(call, bucket) && EffectiveAcl(bucket, record) != BucketAcl.PublicReadWrite.Value)
        {
            throw Denied(record);
        }
    }

    public static bool IsOwner(HandlerContext call, BucketRecord bucket) => call.Caller?.Owner == bucket.Owner;

    // A group has no bytes of its own: reading it reads its parts, which may have been closed since it was made.
    private static void RequirePublicParts(HandlerContext call, BucketRecord bucket, ObjectRecord group)
    {
        foreach (var part in call.Store.Groups.Parts(group))
        {
            RequirePublicRead(bucket, call.Store.Objects.Find(bucket, part.Key));
        }
    }

    private static void RequirePublicRead(BucketRecord bucket, ObjectRecord? record)
    {
        if (!AllowsRead(EffectiveAcl(bucket, record)))
        {
            throw Denied(record);
        }
    }

    private static string EffectiveAcl(BucketRecord bucket, ObjectRecord? record) =>
        record is { HasOwnAcl: true } ? record.Acl : bucket.Acl;

    private static bool AllowsRead(string acl) => acl == BucketAcl.PublicRead.Value || acl == BucketAcl.PublicReadWrite.Value;

    private static Wire.OssFaultException Denied(ObjectRecord? record) =>
        record is { HasOwnAcl: true } ? OssErrors.DeniedByObjectAcl() : OssErrors.DeniedByBucketAcl();
}
