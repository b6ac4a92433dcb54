using OssGen.Emulator.Http;
using OssGen.Emulator.Storage.Worm;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>An object's headers and metadata.</summary>
internal sealed class HeadObjectHandler : IOssHandler<HeadObjectRequest, HeadObjectResult>
{
    public Task<HeadObjectResult> HandleAsync(OssCall call, HeadObjectRequest request, CancellationToken cancellationToken)
    {
        var bucket = call.RequireBucket();
        var record = LinkedObject.Find(call, bucket, request.Key, request.VersionId);
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
            ContentMd5 = ObjectFacts.ContentMd5(record),
            ETag = record.QuotedETag,
            LastModified = record.Modified,
            ObjectType = ObjectFacts.Type(record),
            StorageClass = new StorageClass(record.StorageClass),
            Metadata = record.Headers.Metadata,
            Crc64 = record.Crc64,
            NextAppendPosition = ObjectFacts.NextAppendPosition(record),
            VersionId = ObjectFacts.VersionId(bucket, record),
            Restore = ObjectFacts.Restore(call, record),
            SealedTime = call.Store.Appends.SealedTime(record),
            TaggingCount = ObjectFacts.TaggingCount(call, bucket, record),
            ObjectWormMode = ObjectFacts.WormMode(record),
            ObjectWormRetainUntilDate = Retention.Of(record)?.Until,
            ObjectWormLegalHold = ObjectFacts.LegalHold(record),
            ServerSideEncryption = ObjectFacts.Encryption(record),
            ServerSideDataEncryption = ObjectFacts.DataEncryption(record),
            ServerSideEncryptionKeyId = ObjectFacts.EncryptionKeyId(record),
        });
    }
}
