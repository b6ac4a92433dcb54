using System.CommandLine;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Headers;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Paths;

namespace OssGen.Osscmd.Commands;

/// <summary>Creates the copy command, which copies an object within OSS.</summary>
internal static class CopyCommand
{
    internal static Command Create(CommandHost host)
    {
        var source = new Argument<string>("oss://source_bucket/source_object") { Description = "The object to copy." };
        var target =
            new Argument<string>("oss://target_bucket/target_object") { Description = "The copy, in a bucket of the same region." };
        var (contentType, headers) = (CommandOptions.ContentType(), CommandOptions.Headers());
        var command = new Command(
            "copy",
            "Copies an object within OSS. Headers and metadata come from the source, unless --headers or --content-type gives the copy "
                + "others.")
        {
            source, target, contentType, headers,
        };
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var from = OssPath.ParseObject(parsed.GetRequiredValue(source), "copy");
            var to = OssPath.ParseObject(parsed.GetRequiredValue(target), "copy");
            var request = Request(from, to, RequestHeaders.Parse(parsed.GetValue(headers) ?? []), parsed.GetValue(contentType));
            var result = await TransferBar.ShowAsync(
                session,
                to.Key,
                async progress => await new OssTransfer(session.Client).CopyAsync(
                    request, new OssCopyOptions { Progress = progress }, cancellationToken));
            await ObjectReport.ShowAsync(session, to, result, cancellationToken);
        });
    }

    private static CopyObjectRequest Request(OssPath from, OssPath to, RequestHeaders headers, string? contentType)
    {
        var request = new CopyObjectRequest
        {
            Bucket = to.Bucket,
            Key = to.Key,
            SourceBucket = from.Bucket,
            SourceKey = from.Key,
            ContentType = headers.TakeContentType(contentType),
            CacheControl = headers.Take("Cache-Control"),
            ContentDisposition = headers.Take("Content-Disposition"),
            ContentEncoding = headers.Take("Content-Encoding"),
            Expires = headers.Take("Expires"),
            Metadata = headers.TakeMetadata(),
            CopySourceIfMatch = headers.Take("x-oss-copy-source-if-match"),
            CopySourceIfNoneMatch = headers.Take("x-oss-copy-source-if-none-match"),
        };
        return request with { MetadataDirective = DirectiveOf(headers, request), ExtraHeaders = headers.Rest };
    }

    // OSS ignores new headers and metadata unless the request says that they replace those of the source.
    private static MetadataDirective? DirectiveOf(RequestHeaders headers, CopyObjectRequest request)
    {
        if (headers.Take("x-oss-metadata-directive") is { } directive)
        {
            return new MetadataDirective(directive);
        }

        var describes = request.Metadata is not null
            || (request.ContentType ?? request.CacheControl ?? request.ContentDisposition) is not null
            || (request.ContentEncoding ?? request.Expires) is not null;
        return describes ? MetadataDirective.Replace : null;
    }
}
