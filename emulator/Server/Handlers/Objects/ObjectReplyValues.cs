using System.Runtime.CompilerServices;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Storage.Sql;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Converts stored object properties to the values of replies.</summary>
internal static class ObjectReplyValues
{
    // Objects share their headers, whose meaning is determined once.
    private static readonly ConditionalWeakTable<StoredHeaders, PutObjectRequest> Uploads = new();

    /// <summary>
    /// Returns the value of the header x-oss-object-type. A group is reported as a normal object, because OSS has no type for groups.
    /// </summary>
    public static ObjectType Type(ObjectRecord record) =>
        record.Type == ObjectKinds.Group ? ObjectType.Normal : new ObjectType(record.Type);

    /// <summary>Returns the base64-encoded MD5 of an object's content, or null if it isn't known.</summary>
    public static string? ContentMd5(ObjectRecord record) => record.Headers[ObjectRecord.Md5Header] is { } md5 ? md5
        : (record.LinkedType ?? record.Type) == ObjectKinds.Normal && record.ETag.Length == 32
            ? Convert.ToBase64String(Convert.FromHexString(record.ETag))
            : null;

    /// <summary>Returns the version ID of an object, or null if versioning was never enabled for the bucket.</summary>
    public static string? VersionId(BucketRecord bucket, ObjectRecord record) => bucket.IsVersioned ? record.VersionId : null;

    private static long? NextAppendPosition(ObjectRecord record) => record.Type == ObjectKinds.Appendable ? record.Size : null;

    /// <summary>Returns the number of tags, or null if there are none or the caller isn't the owner of the bucket.</summary>
    private static int? TaggingCount(HandlerContext call, BucketRecord bucket, ObjectRecord record) =>
        Access.IsOwner(call, bucket) && ObjectTags.Of(record).Count is var count and > 0 ? count : null;

    /// <summary>
    /// Returns the restore status of an archived object, or null if no restore was requested or the restored copy has expired.
    /// </summary>
    public static OssRestoreStatus? Restore(HandlerContext call, ObjectRecord record) =>
        !ArchiveClasses.Contains(record.StorageClass) || call.Store.Restorations.Find(record) is not { } restoration ? null
        : restoration.IsOngoing(call.Store.Now) ? OssRestoreStatus.Ongoing
        : OssRestoreStatus.Restored(restoration.Until);

    /// <summary>Returns the metadata that HeadObject and other reads return, for the whole object.</summary>
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
        }.WithStoredObject(uploaded) with { ContentType = uploaded.ContentType ?? "application/octet-stream" };
    }

    /// <summary>
    /// Returns the stored headers of an object as those of a PutObject request that would have uploaded the object. The key of the request
    /// isn't that of the object.
    /// </summary>
    public static PutObjectRequest AsUploaded(ObjectRecord record) => AsUploaded(record.Key, record.Headers);

    /// <inheritdoc cref="AsUploaded(ObjectRecord)"/>
    public static PutObjectRequest AsUploaded(string key, StoredHeaders headers)
    {
        if (!Uploads.TryGetValue(headers, out var upload))
        {
            upload = RequestRecords.ReadStored(
                PutObjectCodec.Instance,
                new OssServerRequest { Method = "PUT", Key = "key", Headers = headers.Values },
                () => $"The headers of object '{key}'");
            Uploads.AddOrUpdate(headers, upload);
        }

        return upload;
    }
}
