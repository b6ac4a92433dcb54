using System.Globalization;
using OssGen.Transfer.Multipart;
using OssGen.Transfer.Schedule;
using OssGen.Wire;

namespace OssGen.Transfer.Copy;

/// <summary>The object that is copied, as it was when the copy began.</summary>
internal sealed class CopySource(CopyObjectRequest request, HeadObjectResult head)
{
    internal HeadObjectResult Head => head;

    internal long Length => head.ContentLength ?? 0;

    /// <summary>What every further call demands, so that no other object's bytes get in.</summary>
    internal string ETag => head.ETag!;

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
    internal static async ValueTask<CopySource> FindAsync(TransferJob job, CopyObjectRequest request, CancellationToken cancellationToken)
    {
        var head = await job.Client.HeadObjectAsync(
            new HeadObjectRequest
            {
                Bucket = request.SourceBucket ?? request.Bucket,
                Key = request.SourceKey,
                VersionId = request.SourceVersionId,
                IfMatch = request.CopySourceIfMatch,
                IfNoneMatch = request.CopySourceIfNoneMatch,
                IfModifiedSince = request.CopySourceIfModifiedSince,
                IfUnmodifiedSince = request.CopySourceIfUnmodifiedSince,
                RequestPayer = request.RequestPayer,
                Scope = job.Scope,
            },
            cancellationToken).ConfigureAwait(false);
        return string.IsNullOrEmpty(head.ETag) || head.ContentLength is null
            ? throw new OssResponseException("The reply to HeadObject has no ETag or no Content-Length, without which the object can't be copied safely.") { Response = head.Response }
            : new CopySource(request, head);
    }

    /// <summary>The tags of a copy in parts, as the call that begins it takes them: the request's where its directive says so, otherwise the source's. Null for none.</summary>
    /// <exception cref="OssServiceException">The source has tags that the caller may not read.</exception>
    internal async ValueTask<string?> FindTaggingAsync(TransferJob job, CancellationToken cancellationToken)
    {
        if (request.TaggingDirective == TaggingDirective.Replace)
        {
            return request.Tagging;
        }

        if (head.TaggingCount is not > 0)
        {
            return null;
        }

        var found = await job.Client.GetObjectTaggingAsync(
            new GetObjectTaggingRequest
            {
                Bucket = request.SourceBucket ?? request.Bucket,
                Key = request.SourceKey,
                VersionId = request.SourceVersionId ?? head.VersionId,
                RequestPayer = request.RequestPayer,
                Scope = job.Scope,
            },
            cancellationToken).ConfigureAwait(false);
        return string.Join('&', found.Tags.Select(static tag => $"{OssEscaping.EscapeQuery(tag.Key ?? "")}={OssEscaping.EscapeQuery(tag.Value ?? "")}"));
    }

    /// <summary>The exception of a call that demanded the ETag, if it says that the source is another one now.</summary>
    internal OssIntegrityException? ChangedBy(OssServiceException error) => error.Status == 412
        ? new OssIntegrityException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The object '{request.SourceKey}' changed while it was being copied: the version with ETag {ETag} is no longer there. Nothing was stored. Copy it again."),
            error)
        : null;
}
