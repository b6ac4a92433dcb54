using OssGen.Transfer.Plan;

namespace OssGen;

/// <summary>Options for uploading one object.</summary>
public sealed record OssUploadOptions
{
    /// <summary>
    /// The path of a file that records the parts uploaded so far, so that the same call resumes after the process has ended; null (the
    /// default) for none. The file is written before the first part, its folder must exist, and it is deleted when the object is stored.
    /// Each upload needs its own file. Content uploaded in a single call neither needs nor creates one.
    /// </summary>
    public string? CheckpointPath { get; init; }

    /// <summary>
    /// The ID of a multipart upload that was begun elsewhere by InitiateMultipartUpload; null (the default) to begin a new one. Parts that
    /// OSS already has aren't sent again when their size and content equal those of the local parts. The upload is never aborted: it can be
    /// resumed after a failure. The object's properties were set when the upload was begun: of the request, only <c>Acl</c>,
    /// <c>ForbidOverwrite</c>, the callback and the members that concern each call still apply.
    /// </summary>
    public string? UploadId { get; init; }

    /// <summary>
    /// The maximum number of parts, 1 to 10,000; null (the default) for 10,000. Parts grow beyond <see cref="OssTransferOptions.PartSize"/>
    /// when more would be needed. The limit doesn't apply to content of unknown length.
    /// </summary>
    public int? MaxParts { get; init; }

    /// <summary>
    /// The receiver of the upload's progress, called at most ten times a second and once at the end; null (the default) for none. It is
    /// called on the upload's own threads and should return quickly.
    /// </summary>
    public IProgress<OssTransferProgress>? Progress { get; init; }

    internal void Check()
    {
        if (CheckpointPath is { Length: 0 } || UploadId is { Length: 0 })
        {
            throw new ArgumentException($"{nameof(OssUploadOptions)}.{(CheckpointPath is { Length: 0 } ? nameof(CheckpointPath) : nameof(UploadId))} is empty. Set it to null for none.");
        }

        if (CheckpointPath is not null && UploadId is not null)
        {
            throw new ArgumentException($"Give either {nameof(OssUploadOptions)}.{nameof(CheckpointPath)} or {nameof(UploadId)}: a checkpoint remembers the upload it began.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(MaxParts ?? 1, 1, nameof(MaxParts));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxParts ?? 1, PartLimits.MaxParts, nameof(MaxParts));
    }
}
