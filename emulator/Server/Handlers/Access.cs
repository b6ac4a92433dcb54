using OssGen.Emulator.Errors;
using OssGen.Emulator.Policies;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Handlers;

/// <summary>
/// Enforces permissions. What the bucket's policy denies is refused, and what it allows is allowed. Otherwise, the owner of a bucket has
/// full access, and other callers have the access that the ACLs grant to everyone. Other callers may have to pay for it.
/// </summary>
internal static class Access
{
    /// <summary>Throws OSS's error when the caller neither owns the bucket nor is allowed to perform the operation by its policy.</summary>
    /// <param name="call">The call.</param>
    /// <param name="bucket">The bucket of the request.</param>
    /// <param name="refusal">Creates the error for a caller without permission; null for the usual one.</param>
    public static void RequireOwner(HandlerContext call, BucketRecord bucket, Func<OssFaultException>? refusal = null)
    {
        var name = call.RequestedObject;
        Require(
            call,
            bucket,
            call.Actions.For(name.VersionId),
            name.Key,
            () => name.Key.Length == 0 ? null : call.Store.Objects.FindVersion(bucket, name.Key, name.VersionId),
            () => refusal is not null ? refusal()
                : call.Caller is null ? OssErrors.AnonymousForbidden()
                : OssErrors.ForeignBucket());
    }

    public static void RequireList(HandlerContext call, BucketRecord bucket) => Require(
        call,
        bucket,
        call.Actions.For(null),
        "",
        static () => null,
        () => AllowsRead(EffectiveAcl(call, bucket)) ? null
            : call.Caller is null ? OssErrors.AccessDenied("Anonymous user has no right to access this bucket.")
            : OssErrors.ForeignBucket());

    /// <summary>
    /// Throws OSS's error when the caller may not read an object. If <paramref name="record"/> is null, the object is missing, and the
    /// caller's permission determines whether the caller may learn that it is missing.
    /// </summary>
    public static void RequireRead(HandlerContext call, BucketRecord bucket, ObjectName name, ObjectRecord? record)
    {
        RequireReadOf(call, bucket, name, record);
        if (record?.Type == ObjectKinds.Group && (!IsOwner(call, bucket) || call.Policies.Find(bucket) is not null))
        {
            RequireParts(call, bucket, record);
        }
    }

    /// <summary>Throws OSS's error when the caller may not write to a bucket or overwrite an object in it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="name">The name of the object.</param>
    /// <param name="record">The object whose ACL determines the permission, or null for that of the bucket.</param>
    /// <param name="actions">The actions of policies that allow or deny the change; null for those of the operation.</param>
    public static void RequireWrite(
        HandlerContext call,
        BucketRecord bucket,
        ObjectName name,
        ObjectRecord? record = null,
        OperationActions? actions = null) => RequireWrite(call, bucket, name, () => record, actions);

    /// <inheritdoc cref="RequireWrite(HandlerContext, BucketRecord, ObjectName, ObjectRecord, OperationActions)"/>
    public static void RequireWrite(
        HandlerContext call,
        BucketRecord bucket,
        ObjectName name,
        Func<ObjectRecord?> record,
        OperationActions? actions = null) => Require(
        call,
        bucket,
        (actions ?? call.Actions).For(name.VersionId),
        name.Key,
        record,
        () => EffectiveAcl(call, bucket, record()) == BucketAcl.PublicReadWrite.Value ? null : Denied(record()));

    /// <summary>Throws OSS's error when the caller may not set the tags of the requested object.</summary>
    public static void RequireTagging(HandlerContext call, BucketRecord bucket)
    {
        var key = call.RequestedObject.Key;
        RequireWrite(call, bucket, new ObjectName(key, null), call.Store.Objects.Find(bucket, key), ObjectActions.PutTagging);
    }

    /// <summary>
    /// Determines whether a request bypasses retentions in governance mode. Only the owner of the bucket can: the request of another caller
    /// is processed as one without bypass.
    /// </summary>
    public static bool Bypasses(HandlerContext call, BucketRecord bucket, bool? asked) => asked == true && IsOwner(call, bucket);

    public static bool IsOwner(HandlerContext call, BucketRecord bucket) => call.Caller?.Owner == bucket.Owner;

    private static void RequireReadOf(HandlerContext call, BucketRecord bucket, ObjectName name, ObjectRecord? record) => Require(
        call,
        bucket,
        call.Actions.ForReading(name.VersionId),
        name.Key,
        () => record,
        () => AllowsRead(EffectiveAcl(call, bucket, record)) ? null : Denied(record));

    // A group has no content of its own: reading it reads its parts, whose ACLs may have changed since the group was created.
    private static void RequireParts(HandlerContext call, BucketRecord bucket, ObjectRecord group)
    {
        foreach (var part in call.Store.Groups.Parts(group))
        {
            RequireReadOf(call, bucket, new ObjectName(part.Key, null), call.Store.Objects.Find(bucket, part.Key));
        }
    }

    private static void Require(
        HandlerContext call,
        BucketRecord bucket,
        string action,
        string key,
        Func<ObjectRecord?> record,
        Func<OssFaultException?> refusal)
    {
        var isOwner = IsOwner(call, bucket);
        switch (call.Policies.Decide(bucket, action, key, record))
        {
            case PolicyDecision.Deny:
                throw OssErrors.DeniedByPolicy();
            case PolicyDecision.None when !isOwner && refusal() is { } fault:
                throw fault;
            default:
                break;
        }

        if (!isOwner)
        {
            RequesterPays.Require(call, bucket);
        }
    }

    private static string EffectiveAcl(HandlerContext call, BucketRecord bucket, ObjectRecord? record = null)
    {
        var acl = record is { HasOwnAcl: true } ? record.Acl : bucket.Acl;
        return AllowsRead(acl) && PublicAccess.IsBlocked(call, bucket) ? BucketAcl.Private.Value : acl;
    }

    private static bool AllowsRead(string acl) => PublicAccess.IsPublic(acl);

    private static OssFaultException Denied(ObjectRecord? record) =>
        record is { HasOwnAcl: true } ? OssErrors.DeniedByObjectAcl() : OssErrors.DeniedByBucketAcl();
}
