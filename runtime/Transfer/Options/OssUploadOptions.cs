using OssGen.Transfer.Plan;

namespace OssGen;

/// <summary>Options for uploading one object.</summary>
public sealed record OssUploadOptions
{
    /// <summary>
    /// The path of a file that records the parts uploaded so far, so that the same call can resume after the process has ended. The default
    /// is null, which disables checkpoints. Each upload needs its own file.
    /// </summary>
    /// <remarks>
    /// The file is written before the first part is sent, and deleted when the object is stored. Its folder must exist. Content that is
    /// uploaded in a single call neither needs nor creates a file.
    /// </remarks>
    public string? CheckpointPath { get; init; }

    /// <summary>
    /// The ID of an existing multipart upload to continue. The default is null, which starts a new upload. Parts that are already stored
    /// are reused if their size and content match the local parts.
    /// </summary>
    /// <remarks>
    /// The upload was initiated elsewhere by InitiateMultipartUpload. It is never aborted, so that it can be resumed after a failure. The
    /// object's properties were set when the upload was initiated, so only <c>Acl</c>, <c>ForbidOverwrite</c>, the callback, and the
    /// members that concern each call are still used from the request.
    /// </remarks>
    public string? UploadId { get; init; }

    /// <summary>The maximum number of parts, from 1 to 10,000. The default is null, which means 10,000.</summary>
    /// <remarks>
    /// Content of unknown length isn't subject to the limit. When more parts would be needed, the parts grow beyond
    /// <see cref="OssTransferOptions.PartSize"/>.
    /// </remarks>
    public int? MaxParts { get; init; }

    /// <summary>
    /// The receiver of the upload's progress, which is called at most ten times a second, and once at the end. The default is null.
    /// </summary>
    /// <remarks>The receiver is called on the upload's own threads, and should return quickly.</remarks>
    public IProgress<OssTransferProgress>? Progress { get; init; }

    internal void Check()
    {
        if (CheckpointPath is { Length: 0 } || UploadId is { Length: 0 })
        {
            throw new ArgumentException(
                $"{nameof(OssUploadOptions)}.{(CheckpointPath is { Length: 0 } ? nameof(CheckpointPath) : nameof(UploadId))} is empty. "
                    + "Set it to null for none.");
        }

        if (CheckpointPath is not null && UploadId is not null)
        {
            throw new ArgumentException(
                $"Give either {nameof(OssUploadOptions)}.{nameof(CheckpointPath)} or {nameof(UploadId)}: "
                    + "a checkpoint remembers the upload it began.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(MaxParts ?? 1, 1, nameof(MaxParts));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxParts ?? 1, PartLimits.MaxParts, nameof(MaxParts));
    }
}
