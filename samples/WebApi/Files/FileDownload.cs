using Microsoft.AspNetCore.Http.Headers;

namespace OssGen.Samples.WebApi.Files;

/// <summary>Sends a file, or the range of it that the caller requests, as HTTP describes it (RFC 9110).</summary>
internal static class FileDownload
{
    public static async Task SendAsync(
        string key, HttpContext context, OssClient client, FileStoreOptions files, CancellationToken cancellationToken)
    {
        await using var got = await GetAsync(client, RequestFor(files.Bucket, key, context.Request), context.Request, cancellationToken);
        var response = context.Response;
        response.StatusCode = got.ContentRange is null ? StatusCodes.Status200OK : StatusCodes.Status206PartialContent;
        response.ContentType = got.ContentType;
        response.ContentLength = got.ContentLength;
        response.Headers.ContentRange = got.ContentRange;
        response.Headers.AcceptRanges = "bytes";
        response.Headers.ETag = got.ETag;
        response.GetTypedHeaders().LastModified = got.LastModified;

        // The content is that of strangers: a browser must not run it as a page of this app.
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox";
        await got.CopyToAsync(response.Body, cancellationToken);
    }

    private static GetObjectRequest RequestFor(string bucket, string key, HttpRequest request)
    {
        var headers = request.GetTypedHeaders();
        return new()
        {
            Bucket = bucket,
            Key = key,
            IfMatch = Value(request.Headers.IfMatch),
            IfNoneMatch = Value(request.Headers.IfNoneMatch),
            IfModifiedSince = headers.IfModifiedSince,
            IfUnmodifiedSince = headers.IfUnmodifiedSince,
            Range = HasOneRange(headers) ? request.Headers.Range.ToString() : null,
            RangeBehavior = RangeBehavior.Standard,
        };
    }

    // If-Range asks for the range of an unchanged file, and for the whole file otherwise. OSS doesn't have it, but If-Match: if that fails,
    // the file is requested once more, without a range.
    private static async ValueTask<GetObjectResult> GetAsync(
        OssClient client, GetObjectRequest get, HttpRequest request, CancellationToken cancellationToken)
    {
        if (get.Range is null || request.GetTypedHeaders().IfRange is not { } condition)
        {
            return await client.GetObjectAsync(get, cancellationToken);
        }

        var whole = get with { Range = null, RangeBehavior = null };
        if (condition.EntityTag is not { IsWeak: false, Tag: var tag })
        {
            return await client.GetObjectAsync(whole, cancellationToken);
        }

        try
        {
            return await client.GetObjectAsync(get with { IfMatch = tag.ToString() }, cancellationToken);
        }
        catch (OssServiceException error) when (error.StatusCode == StatusCodes.Status412PreconditionFailed)
        {
            return await client.GetObjectAsync(whole, cancellationToken);
        }
    }

    // OSS sends one range. Several may be answered with the whole file, and so may a unit other than bytes.
    private static bool HasOneRange(RequestHeaders headers) => headers.Range is { Unit.Value: "bytes", Ranges.Count: 1 };

    private static string? Value(string? header) => string.IsNullOrEmpty(header) ? null : header;
}
