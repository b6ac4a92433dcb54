using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>An object's headers and metadata.</summary>
internal sealed class HeadObjectHandler : IOssHandler<HeadObjectRequest, HeadObjectResult>
{
    public Task<HeadObjectResult> HandleAsync(HandlerContext call, HeadObjectRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        var record = SymlinkResolver.Find(call, bucket, request.Key, request.VersionId);
        new Conditions(request.IfMatch, request.IfNoneMatch, request.IfModifiedSince, request.IfUnmodifiedSince).Check(record);
        call.AddHeader("Accept-Ranges", "bytes");
        call.AddHeader("Content-Language", record.Headers["Content-Language"]);
        return Task.FromResult(new HeadObjectResult
        {
            ContentLength = record.Size,
            ContentType = record.Headers["Content-Type"] ?? "application/octet-stream",
            CacheControl = record.Headers["Cache-Control"],
            ContentDisposition = record.Headers["Content-Disposition"],
            ContentEncoding = record.Headers["Content-Encoding"],
            Expires = record.Headers["Expires"],
            ContentMd5 = ObjectReplyValues.ContentMd5(record),
            ETag = record.QuotedETag,
            LastModified = record.Modified,
            ObjectType = ObjectReplyValues.Type(record),
            StorageClass = new StorageClass(record.StorageClass),
            Metadata = record.Headers.Metadata,
            Crc64 = record.Crc64,
            NextAppendPosition = ObjectReplyValues.NextAppendPosition(record),
            VersionId = ObjectReplyValues.VersionId(bucket, record),
            Restore = ObjectReplyValues.Restore(call, record),
            SealedTime = call.Store.Appends.SealedTime(record),
            TaggingCount = ObjectReplyValues.TaggingCount(call, bucket, record),
            ObjectWormMode = ObjectReplyValues.WormMode(record),
            ObjectWormRetainUntilDate = Retention.Of(record)?.Until,
            ObjectWormLegalHold = ObjectReplyValues.LegalHold(record),
            ServerSideEncryption = ObjectReplyValues.Encryption(record),
            ServerSideDataEncryption = ObjectReplyValues.DataEncryption(record),
            ServerSideEncryptionKeyId = ObjectReplyValues.EncryptionKeyId(record),
        });
    }
}
