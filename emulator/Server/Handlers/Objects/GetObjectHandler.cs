using OssGen.Emulator.Errors;
using OssGen.Emulator.Http;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Returns an object's content, or a range of it.</summary>
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
            var result = Describe(request, ObjectReplyValues.Facts(call, bucket, record), range, opened);
            call.CompressesBody = range is null && CompressedReplies.Compress(
                call.Request.Header("Accept-Encoding"), result.ContentType, result.ContentEncoding, record.Size);
            return Task.FromResult(result);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private static GetObjectResult Describe(GetObjectRequest request, HeadObjectResult facts, ByteRange? range, OpenObject opened)
    {
        var size = opened.Record.Size;
        var (from, length) = range ?? new ByteRange(0, size);
        return new GetObjectResult { Content = opened.OpenStream(from, length) }.WithObjectFacts(facts) with
        {
            ContentLength = length,
            ETag = facts.ETag,
            LastModified = facts.LastModified,
            ObjectType = facts.ObjectType,
            StorageClass = facts.StorageClass,
            ContentLanguage = request.ResponseContentLanguage ?? opened.Record.Headers["Content-Language"],
            ContentRange = range is null ? null : $"bytes {from}-{from + length - 1}/{size}",
            ContentType = request.ResponseContentType ?? facts.ContentType,
            CacheControl = request.ResponseCacheControl ?? facts.CacheControl,
            ContentDisposition = request.ResponseContentDisposition ?? facts.ContentDisposition,
            ContentEncoding = request.ResponseContentEncoding ?? facts.ContentEncoding,
            Expires = request.ResponseExpires ?? facts.Expires,
        };
    }

    // As in OSS, only signed requests may override headers of the reply; otherwise anyone could present a public object as something else.
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
