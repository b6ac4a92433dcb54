using OssGen.Transfer.Multipart;
using OssGen.Wire;

namespace OssGen.Transfer.Copy;

/// <summary>The source object of a copy, in its state when the copy began.</summary>
internal sealed class CopySource(CopyObjectRequest request, HeadObjectResult head)
{
    private static readonly string[] HeadersOfSource = ["x-oss-copy-source", "x-oss-metadata-directive", "x-oss-tagging-directive"];

    internal long Length => head.ContentLength;

    /// <summary>The ETag of the source. Every further call requires this ETag, so that bytes of another object are never copied.</summary>
    internal string ETag => head.ETag;

    internal ulong? Crc64 => head.Crc64;

    /// <summary>The identity of the source as recorded in a checkpoint.</summary>
    internal SourceIdentity Identity => new()
    {
        Kind = SourceIdentity.Object,
        Path = $"{request.SourceBucket ?? request.Bucket}/{request.SourceKey}"
            + (request.SourceVersionId is { } version ? $"?versionId={version}" : ""),
        Length = Length,
        ETag = ETag,
        VersionId = head.VersionId,
    };

    /// <summary>Creates the request for the headers of the source. Of the copy's conditions, it has only that on the ETag.</summary>
    internal static HeadObjectRequest Head(CopyObjectRequest request) => new HeadObjectRequest
    {
        Bucket = request.SourceBucket ?? request.Bucket,
        Key = request.SourceKey,
        VersionId = request.SourceVersionId,
        IfMatch = request.CopySourceIfMatch,
        Scope = request.Scope,
    }.WithPayer(request);

    /// <summary>Requests the headers of the source, with all conditions of the copy request.</summary>
    /// <exception cref="OssServiceException">The object doesn't exist, or a condition isn't met.</exception>
    internal static async ValueTask<CopySource> FindAsync(OssClient client, CopyObjectRequest request, CancellationToken cancellationToken)
    {
        var conditional = Head(request) with
        {
            IfNoneMatch = request.CopySourceIfNoneMatch,
            IfModifiedSince = request.CopySourceIfModifiedSince,
            IfUnmodifiedSince = request.CopySourceIfUnmodifiedSince,
        };
        var head = await client.HeadObjectAsync(conditional, cancellationToken).ConfigureAwait(false);
        return head.ETag.Length == 0
            ? throw new OssResponseException("The reply to HeadObject has no ETag, without which the object can't be copied safely.")
            {
                Response = head.Response,
            }
            : new CopySource(request, head);
    }

    /// <summary>
    /// Returns the tags for a copy in parts, URL-encoded as the call that begins the copy requires. The tags come from the request if its
    /// tagging directive is Replace, otherwise from the source. Returns null when there are no tags.
    /// </summary>
    /// <exception cref="OssServiceException">The source has tags that the caller isn't allowed to read.</exception>
    internal async ValueTask<string?> FindTaggingAsync(OssClient client, CancellationToken cancellationToken)
    {
        if (request.TaggingDirective == TaggingDirective.Replace)
        {
            return request.Tagging;
        }

        if (head.TaggingCount is not > 0)
        {
            return null;
        }

        var found = await client.GetObjectTaggingAsync(
            new GetObjectTaggingRequest
            {
                Bucket = request.SourceBucket ?? request.Bucket,
                Key = request.SourceKey,
                VersionId = request.SourceVersionId ?? head.VersionId,
                Scope = request.Scope,
            }.WithPayer(request),
            cancellationToken).ConfigureAwait(false);
        return string.Join(
            '&', found.Tags.Select(static tag => $"{OssEscaping.EscapeQuery(tag.Key ?? "")}={OssEscaping.EscapeQuery(tag.Value ?? "")}"));
    }

    /// <summary>
    /// Creates the requests of a copy in parts. The requests contain the properties of the copy, because a multipart upload doesn't take
    /// them from the source as CopyObject does.
    /// </summary>
    /// <param name="tagging">The tags of the copy; null for none.</param>
    internal MultipartRequests Requests(string? tagging)
    {
        var requests = MultipartRequests.Of(request);
        var initiate = Replaces(request) ? requests.Initiate : requests.Initiate.WithStoredHeaders(head);
        return requests with { Initiate = initiate with { Tagging = tagging } };
    }

    /// <summary>
    /// Returns the request for a copy in a single call. The ETag of the source is its only condition, because the caller's conditions were
    /// already checked when the source's headers were requested.
    /// </summary>
    internal CopyObjectRequest Pinned() => request with
    {
        CopySourceIfMatch = ETag,
        CopySourceIfNoneMatch = null,
        CopySourceIfModifiedSince = null,
        CopySourceIfUnmodifiedSince = null,
    };

    /// <summary>Returns the template for the request of a part, without the upload ID, the part number and the range.</summary>
    internal UploadPartCopyRequest AnyPart() => new UploadPartCopyRequest
    {
        Bucket = request.Bucket,
        Key = request.Key,
        UploadId = "",
        PartNumber = 1,
        SourceKey = request.SourceKey,
        Scope = request.Scope,
    }.WithCopySource(Pinned()).WithContentTransfer(request);

    /// <summary>
    /// Determines whether the headers and metadata of the copy come from the request. They always do when an object is copied onto itself.
    /// </summary>
    internal static bool Replaces(CopyObjectRequest request) => request.MetadataDirective == MetadataDirective.Replace
        || (request.SourceVersionId is null && request.SourceKey == request.Key
            && (request.SourceBucket ?? request.Bucket) == request.Bucket);

    /// <summary>
    /// Throws when an extra header refers to the source. The call that begins a copy in parts has no source, so OSS would silently ignore
    /// the header.
    /// </summary>
    /// <exception cref="ArgumentException">There is such a header.</exception>
    internal void RequirePartable()
    {
        var refused = request.ExtraHeaders?.Keys.FirstOrDefault(
            static name => HeadersOfSource.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)));
        if (refused is not null)
        {
            throw new ArgumentException(
                $"The extra header '{refused}' speaks of the source, and this copy goes in parts, whose calls take that from the request's "
                    + "members. Set the member instead, "
                    + $"such as {nameof(CopyObjectRequest.CopySourceIfMatch)} or {nameof(CopyObjectRequest.TaggingDirective)}.");
        }
    }

    /// <summary>
    /// Returns the exception to throw when a call that required the source's ETag failed because the source has changed; null for other
    /// failures.
    /// </summary>
    internal OssIntegrityException? ChangedBy(OssServiceException error) => error.StatusCode == 412
        ? new OssIntegrityException(
            $"The object '{request.SourceKey}' changed while it was being copied: the version with ETag {ETag} is no longer there. "
                + "Nothing was stored. Copy it again.",
            error)
        : null;
}
