using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Wire;

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

    private static long? NextAppendPosition(ObjectRecord record) => record.Type == ObjectKinds.Appendable ? record.Size : null;

    /// <summary>The number of tags, for callers that may read them; null for none.</summary>
    private static int? TaggingCount(HandlerContext call, BucketRecord bucket, ObjectRecord record) =>
        Access.IsOwner(call, bucket) && ObjectTags.Of(record).Count is var count and > 0 ? count : null;

    /// <summary>The restore status of an archived object; null when no restore was requested or the restored copy has expired.</summary>
    public static OssRestoreStatus? Restore(HandlerContext call, ObjectRecord record) =>
        !ArchiveClasses.Contains(record.StorageClass) || call.Store.Restorations.Find(record) is not { } restoration ? null
        : restoration.IsOngoing(call.Store.Now) ? OssRestoreStatus.Ongoing
        : OssRestoreStatus.Restored(restoration.Until);

    /// <summary>The metadata that reads return, for the whole object.</summary>
    public static HeadObjectResult Facts(HandlerContext call, BucketRecord bucket, ObjectRecord record)
    {
        var uploaded = AsUploaded(record);
        return new HeadObjectResult
        {
            ContentLength = record.Size,
            ContentMd5 = ContentMd5(record),
            ETag = record.QuotedETag,
            LastModified = record.Modified,
            ObjectType = Type(record),
            StorageClass = new StorageClass(record.StorageClass),
            Crc64 = record.Crc64,
            NextAppendPosition = NextAppendPosition(record),
            VersionId = VersionId(bucket, record),
            Restore = Restore(call, record),
            SealedTime = call.Store.Appends.SealedTime(record),
            TaggingCount = TaggingCount(call, bucket, record),
            ObjectWormLegalHold = LegalHold(record),
        }.WithStoredObject(uploaded) with { ContentType = uploaded.ContentType ?? "application/octet-stream" };
    }

    /// <summary>What is kept of the upload that made an object: its headers, read as those of a PutObject request.</summary>
    public static PutObjectRequest AsUploaded(ObjectRecord record) =>
        PutObjectCodec.Instance.Read(new OssServerRequest { Method = "PUT", Key = record.Key, Headers = record.Headers.Values });

    private static LegalHoldStatus? LegalHold(ObjectRecord record) =>
        record.Headers[Retention.HoldHeader] is { } status ? new LegalHoldStatus(status) : null;
}
