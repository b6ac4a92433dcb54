using OssGen.Emulator.Errors;
using OssGen.Emulator.Http;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>An object's bytes, all or a range.</summary>
internal sealed class GetObjectHandler : IOssHandler<GetObjectRequest, GetObjectResult>
{
    public Task<GetObjectResult> HandleAsync(HandlerContext call, GetObjectRequest request, CancellationToken cancellationToken)
    {
        CheckOverrides(call);
        var bucket = call.RequireBucket();
        var opened = SymlinkResolver.Open(call, bucket, request.Key, request.VersionId);
        try
        {
            var record = opened.Record;
            new Conditions(request.IfMatch, request.IfNoneMatch, request.IfModifiedSince, request.IfUnmodifiedSince).Check(record);
            var range = ByteRange.Read(request.Range, record.Size, request.RangeBehavior?.Value == "standard");
            call.Status = range is null ? StatusCodes.Status200OK : StatusCodes.Status206PartialContent;
            call.AddHeader("Accept-Ranges", "bytes");
            call.AddHeader("Content-Language", request.ResponseContentLanguage ?? record.Headers["Content-Language"]);
            return Task.FromResult(Describe(request, record, range, opened) with
            {
                VersionId = ObjectReplyValues.VersionId(bucket, record),
                Restore = ObjectReplyValues.Restore(call, record),
                SealedTime = call.Store.Appends.SealedTime(record),
                TaggingCount = ObjectReplyValues.TaggingCount(call, bucket, record),
            });
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private static GetObjectResult Describe(GetObjectRequest request, ObjectRecord record, ByteRange? range, OpenObject opened)
    {
        var (from, length) = range ?? new ByteRange(0, record.Size);
        return new GetObjectResult
        {
            ContentLength = length,
            ContentRange = range is null ? null : $"bytes {from}-{from + length - 1}/{record.Size}",
            ContentType = request.ResponseContentType ?? record.Headers["Content-Type"] ?? "application/octet-stream",
            CacheControl = request.ResponseCacheControl ?? record.Headers["Cache-Control"],
            ContentDisposition = request.ResponseContentDisposition ?? record.Headers["Content-Disposition"],
            ContentEncoding = request.ResponseContentEncoding ?? record.Headers["Content-Encoding"],
            Expires = request.ResponseExpires ?? record.Headers["Expires"],
            ContentMd5 = ObjectReplyValues.ContentMd5(record),
            ETag = record.QuotedETag,
            LastModified = record.Modified,
            ObjectType = ObjectReplyValues.Type(record),
            StorageClass = new StorageClass(record.StorageClass),
            Metadata = record.Headers.Metadata,
            Crc64 = record.Crc64,
            NextAppendPosition = ObjectReplyValues.NextAppendPosition(record),
            ObjectWormMode = ObjectReplyValues.WormMode(record),
            ObjectWormRetainUntilDate = Retention.Of(record)?.Until,
            ObjectWormLegalHold = ObjectReplyValues.LegalHold(record),
            ServerSideEncryption = ObjectReplyValues.Encryption(record),
            ServerSideDataEncryption = ObjectReplyValues.DataEncryption(record),
            ServerSideEncryptionKeyId = ObjectReplyValues.EncryptionKeyId(record),
            Content = opened.OpenStream(from, length),
        };
    }

    // OSS lets only signed requests choose headers of the reply: else anyone could make a public object look like something else.
    private static void CheckOverrides(HandlerContext call)
    {
        foreach (var (name, value) in call.Request.QueryParameters)
        {
            if (!name.StartsWith("response-", StringComparison.Ordinal))
            {
                continue;
            }

            if (call.Caller is null)
            {
                throw OssErrors.InvalidArgument("Anonymous requests can not override headers of the reply.", name, value);
            }

            HeaderText.Require(name, value);
        }
    }
}
