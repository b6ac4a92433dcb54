using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>What replies say about an object, where it needs more than copying.</summary>
internal static class ObjectReplyValues
{
    /// <summary>A group has no word of its own in x-oss-object-type.</summary>
    public static ObjectType Type(ObjectRecord record) =>
        record.Type == ObjectKinds.Group ? ObjectType.Normal : new ObjectType(record.Type);

    /// <summary>The MD5 of an object whose ETag is one, in base64.</summary>
    public static string? ContentMd5(ObjectRecord record) =>
        (record.LinkedType ?? record.Type) == ObjectKinds.Normal && record.ETag.Length == 32
            ? Convert.ToBase64String(Convert.FromHexString(record.ETag))
            : null;

    /// <summary>The version's id, in a bucket that has or had versioning.</summary>
    public static string? VersionId(BucketRecord bucket, ObjectRecord record) => bucket.IsVersioned ? record.VersionId : null;

    public static long? NextAppendPosition(ObjectRecord record) => record.Type == ObjectKinds.Appendable ? record.Size : null;

    /// <summary>The number of tags, for callers that may read them; null for none.</summary>
    public static int? TaggingCount(HandlerContext call, BucketRecord bucket, ObjectRecord record) =>
        Access.IsOwner(call, bucket) && ObjectTags.Of(record).Count is var count and > 0 ? count : null;

    /// <summary>How far the restore of an archived object is; null where none was asked for or it is over.</summary>
    public static OssRestoreStatus? Restore(HandlerContext call, ObjectRecord record) =>
        !ArchiveClasses.Contains(record.StorageClass) || call.Store.Restorations.Find(record) is not { } restoration ? null
        : restoration.IsOngoing(call.Store.Now) ? OssRestoreStatus.Ongoing
        : OssRestoreStatus.Restored(restoration.Until);

    public static ObjectRetentionMode? WormMode(ObjectRecord record) =>
        Retention.Of(record) is { } retention ? new ObjectRetentionMode(retention.Mode) : null;

    public static LegalHoldStatus? LegalHold(ObjectRecord record) =>
        record.Headers[Retention.HoldHeader] is { } status ? new LegalHoldStatus(status) : null;

    public static ServerSideEncryption? Encryption(ObjectRecord record) =>
        record.Headers["x-oss-server-side-encryption"] is { } algorithm ? new ServerSideEncryption(algorithm) : null;

    public static ServerSideDataEncryption? DataEncryption(ObjectRecord record) =>
        record.Headers["x-oss-server-side-data-encryption"] is { } algorithm ? new ServerSideDataEncryption(algorithm) : null;

    public static string? EncryptionKeyId(ObjectRecord record) => record.Headers["x-oss-server-side-encryption-key-id"];
}
