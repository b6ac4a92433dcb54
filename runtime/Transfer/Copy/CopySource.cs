using System.Globalization;
using OssGen.Limits;
using OssGen.Transfer.Multipart;
using OssGen.Transfer.Schedule;
using OssGen.Wire;

namespace OssGen.Transfer.Copy;

/// <summary>The object that is copied, as it was when the copy began.</summary>
internal sealed class CopySource(CopyObjectRequest request, HeadObjectResult head)
{
    private static readonly string[] HeadersOfSource = ["x-oss-copy-source", "x-oss-metadata-directive", "x-oss-tagging-directive"];

    internal long Length => head.ContentLength;

    /// <summary>What every further call demands, so that no other object's bytes get in.</summary>
    internal string ETag => head.ETag;

    internal ulong? Crc64 => head.Crc64;

    /// <summary>What a checkpoint remembers of it.</summary>
    internal SourceIdentity Identity => new()
    {
        Kind = SourceIdentity.Object,
        Path = $"{request.SourceBucket ?? request.Bucket}/{request.SourceKey}" + (request.SourceVersionId is { } version ? $"?versionId={version}" : ""),
        Length = Length,
        ETag = ETag,
        VersionId = head.VersionId,
    };

    /// <summary>Asks OSS for the source, under the request's own conditions.</summary>
    /// <exception cref="OssServiceException">There is no such object, or a condition doesn't hold.</exception>
    internal static async ValueTask<CopySource> FindAsync(
        TransferContext context, CopyObjectRequest request, CancellationToken cancellationToken)
    {
        var head = await context.Client.HeadObjectAsync(
            new HeadObjectRequest
            {
                Bucket = request.SourceBucket ?? request.Bucket,
                Key = request.SourceKey,
                VersionId = request.SourceVersionId,
                IfMatch = request.CopySourceIfMatch,
                IfNoneMatch = request.CopySourceIfNoneMatch,
                IfModifiedSince = request.CopySourceIfModifiedSince,
                IfUnmodifiedSince = request.CopySourceIfUnmodifiedSince,
                Scope = context.Scope,
            }.WithPayer(request),
            cancellationToken).ConfigureAwait(false);
        return head.ETag.Length == 0
            ? throw new OssResponseException("The reply to HeadObject has no ETag, without which the object can't be copied safely.") { Response = head.Response }
            : new CopySource(request, head);
    }

    /// <summary>
    /// The tags of a copy in parts, as the call that begins it takes them: the request's where its directive says so, otherwise the
    /// source's. Null for none.
    /// </summary>
    /// <exception cref="OssServiceException">The source has tags that the caller may not read.</exception>
    internal async ValueTask<string?> FindTaggingAsync(TransferContext context, CancellationToken cancellationToken)
    {
        if (request.TaggingDirective == TaggingDirective.Replace)
        {
            return request.Tagging;
        }

        if (head.TaggingCount is not > 0)
        {
            return null;
        }

        var found = await context.Client.GetObjectTaggingAsync(
            new GetObjectTaggingRequest
            {
                Bucket = request.SourceBucket ?? request.Bucket,
                Key = request.SourceKey,
                VersionId = request.SourceVersionId ?? head.VersionId,
                Scope = context.Scope,
            }.WithPayer(request),
            cancellationToken).ConfigureAwait(false);
        return string.Join(
            '&', found.Tags.Select(static tag => $"{OssEscaping.EscapeQuery(tag.Key ?? "")}={OssEscaping.EscapeQuery(tag.Value ?? "")}"));
    }

    /// <summary>
    /// The requests of a copy in parts. What the copy is like, CopyObject takes from the source by itself; a multipart upload has to be
    /// told.
    /// </summary>
    /// <param name="tagging">The tags of the copy; null for none.</param>
    /// <param name="scope">What all calls share.</param>
    internal MultipartRequests Requests(string? tagging, CallScope? scope)
    {
        var requests = MultipartRequests.Of(request, scope);
        var initiate = Replaces(request) ? requests.Initiate : requests.Initiate.WithStoredHeaders(head);
        return requests with { Initiate = initiate with { Tagging = tagging } };
    }

    /// <summary>
    /// The copy in one call. The conditions held when the source was asked for, and its ETag, demanded alone, pins that answer.
    /// </summary>
    internal CopyObjectRequest Pinned() => request.WithCopySource(new CopyObjectRequest
    {
        Bucket = request.Bucket,
        Key = request.Key,
        SourceBucket = request.SourceBucket,
        SourceKey = request.SourceKey,
        SourceVersionId = request.SourceVersionId,
        CopySourceIfMatch = ETag,
    });

    /// <summary>A part of the copy, without what tells it from the others.</summary>
    internal UploadPartCopyRequest AnyPart(CallScope? scope) => new UploadPartCopyRequest
    {
        Bucket = request.Bucket,
        Key = request.Key,
        UploadId = "",
        PartNumber = 1,
        SourceKey = request.SourceKey,
        Scope = scope,
    }.WithCopySource(Pinned()).WithContentTransfer(request);

    /// <summary>Whether headers and metadata come from the request; onto itself they always do.</summary>
    internal static bool Replaces(CopyObjectRequest request) => request.MetadataDirective == MetadataDirective.Replace
        || (request.SourceVersionId is null && request.SourceKey == request.Key
            && (request.SourceBucket ?? request.Bucket) == request.Bucket);

    /// <summary>
    /// Refuses extra headers that speak of the source: the call that begins a copy in parts doesn't know it, and OSS would pass over them
    /// in silence.
    /// </summary>
    /// <exception cref="ArgumentException">There is one.</exception>
    internal void RequirePartable()
    {
        var refused = request.ExtraHeaders?.Keys.FirstOrDefault(
            static name => HeadersOfSource.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)));
        if (refused is not null)
        {
            throw new ArgumentException(
                $"The extra header '{refused}' speaks of the source, and this copy goes in parts, whose calls take that from the request's members. Set the member instead, such as {nameof(CopyObjectRequest.CopySourceIfMatch)} or {nameof(CopyObjectRequest.TaggingDirective)}.");
        }
    }

    /// <summary>The exception of a call that demanded the ETag, if it says that the source is another one now.</summary>
    internal OssIntegrityException? ChangedBy(OssServiceException error) => error.StatusCode == 412
        ? new OssIntegrityException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The object '{request.SourceKey}' changed while it was being copied: the version with ETag {ETag} is no longer there. Nothing was stored. Copy it again."),
            error)
        : null;
}
