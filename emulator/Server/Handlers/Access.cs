using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers;

/// <summary>
/// Enforces read and write permissions. The owner of a bucket has full access. Other callers have the access that the ACLs grant to
/// everyone, and may have to pay for it.
/// </summary>
internal static class Access
{
    public static void RequireList(HandlerContext call, BucketRecord bucket)
    {
        if (IsOwner(call, bucket))
        {
            return;
        }

        if (!AllowsRead(bucket.Acl))
        {
            throw call.Caller is null
                ? OssErrors.AccessDenied("Anonymous user has no right to access this bucket.")
                : OssErrors.ForeignBucket();
        }

        RequesterPays.Require(call, bucket);
    }

    /// <summary>
    /// Throws OSS's error when the caller may not read an object. If <paramref name="record"/> is null, the object is missing, and the
    /// bucket's ACL determines whether the caller may learn that it is missing.
    /// </summary>
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

        RequesterPays.Require(call, bucket);
    }

    /// <summary>Throws OSS's error when the caller may not write to a bucket or overwrite an object in it.</summary>
    public static void RequireWrite(HandlerContext call, BucketRecord bucket, ObjectRecord? record = null)
    {
        if (IsOwner(call, bucket))
        {
            return;
        }

        if (EffectiveAcl(bucket, record) != BucketAcl.PublicReadWrite.Value)
        {
            throw Denied(record);
        }

        RequesterPays.Require(call, bucket);
    }

    /// <summary>
    /// Determines whether a request bypasses retentions in governance mode. Only the owner of the bucket can: the request of another caller
    /// is processed as one without bypass.
    /// </summary>
    public static bool Bypasses(HandlerContext call, BucketRecord bucket, bool? asked) => asked == true && IsOwner(call, bucket);

    public static bool IsOwner(HandlerContext call, BucketRecord bucket) => call.Caller?.Owner == bucket.Owner;

    // A group has no content of its own: reading it reads its parts, whose ACLs may have changed since the group was created.
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
