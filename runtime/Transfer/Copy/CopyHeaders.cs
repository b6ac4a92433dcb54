using OssGen.Limits;
using OssGen.Transfer.Multipart;

namespace OssGen.Transfer.Copy;

/// <summary>What a copy in parts is like beside its content. CopyObject takes that from the source by itself; a multipart upload has to be told.</summary>
internal static class CopyHeaders
{
    private static readonly string[] OfSource = ["x-oss-copy-source", "x-oss-metadata-directive", "x-oss-tagging-directive"];

    /// <summary>The target of a copy in parts.</summary>
    /// <param name="request">The request, as CopyObject takes it.</param>
    /// <param name="source">What OSS says about the source.</param>
    /// <param name="tagging">The tags of the copy; null for none.</param>
    /// <param name="scope">What all calls share.</param>
    internal static MultipartTarget TargetOf(CopyObjectRequest request, HeadObjectResult source, string? tagging, CallScope? scope)
    {
        var initiate = new InitiateMultipartUploadRequest
        {
            Bucket = request.Bucket,
            Key = request.Key,
            ForbidOverwrite = request.ForbidOverwrite,
            ServerSideEncryption = request.ServerSideEncryption,
            ServerSideDataEncryption = request.ServerSideDataEncryption,
            ServerSideEncryptionKeyId = request.ServerSideEncryptionKeyId,
            StorageClass = request.StorageClass,
            Tagging = tagging,
            RequestPayer = request.RequestPayer,
            ExtraHeaders = request.ExtraHeaders,
            ExtraQuery = request.ExtraQuery,
            Scope = scope,
        };
        return new MultipartTarget
        {
            Initiate = Replaces(request)
                ? initiate with
                {
                    ContentType = request.ContentType,
                    CacheControl = request.CacheControl,
                    ContentDisposition = request.ContentDisposition,
                    ContentEncoding = request.ContentEncoding,
                    Expires = request.Expires,
                    Metadata = request.Metadata,
                }
                : initiate with
                {
                    ContentType = source.ContentType,
                    CacheControl = source.CacheControl,
                    ContentDisposition = source.ContentDisposition,
                    ContentEncoding = source.ContentEncoding,
                    Expires = source.Expires,
                    Metadata = source.Metadata,
                },
            Acl = request.Acl,
            TrafficLimit = request.TrafficLimit,
            Scope = scope,
        };
    }

    /// <summary>Whether headers and metadata come from the request; onto itself they always do.</summary>
    internal static bool Replaces(CopyObjectRequest request) => request.MetadataDirective == MetadataDirective.Replace || IsOntoItself(request);

    private static bool IsOntoItself(CopyObjectRequest request) =>
        request.SourceVersionId is null && request.SourceKey == request.Key && (request.SourceBucket ?? request.Bucket) == request.Bucket;

    /// <summary>Refuses extra headers that speak of the source: the call that begins a copy in parts doesn't know it, and OSS would pass over them in silence.</summary>
    /// <exception cref="ArgumentException">There is one.</exception>
    internal static void RequirePartable(CopyObjectRequest request)
    {
        var refused = request.ExtraHeaders?.Keys.FirstOrDefault(static name => OfSource.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)));
        if (refused is not null)
        {
            throw new ArgumentException(
                $"The extra header '{refused}' speaks of the source, and this copy goes in parts, whose calls take that from the request's members. Set the member instead, such as {nameof(CopyObjectRequest.CopySourceIfMatch)} or {nameof(CopyObjectRequest.TaggingDirective)}.");
        }
    }
}
