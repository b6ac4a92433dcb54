namespace OssGen;

/// <summary>What a copy in parts is like beside its content. CopyObject takes that from the source by itself; a multipart upload has to be told.</summary>
internal static class CopyHeaders
{
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

    /// <summary>The tags of a copy in parts: the request's where its directive says so, otherwise none, for which the source must have none.</summary>
    /// <exception cref="NotSupportedException">The source has tags that would be lost.</exception>
    internal static string? TaggingOf(CopyObjectRequest request, HeadObjectResult source) =>
        request.TaggingDirective == TaggingDirective.Replace ? request.Tagging
        : source.TaggingCount is > 0 ? throw new NotSupportedException(
            $"The object '{request.SourceKey}' has {source.TaggingCount} tags, which a copy in parts can't take over. Read them, and give them to the copy by TaggingDirective.Replace and Tagging.")
        : null;
}
