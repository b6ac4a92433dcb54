using OssGen.Transfer.Plan;

namespace OssGen;

/// <summary>Options of one upload.</summary>
public sealed record OssUploadOptions
{
    /// <summary>
    /// A file that records what is uploaded, so that the same call continues from there after the process died; null (the default)
    /// for none. It is written before the first part, needs a folder that exists, and is removed when the object is stored. Give each
    /// upload a file of its own. Content that goes up in one call needs none and makes none.
    /// </summary>
    public string? CheckpointPath { get; init; }

    /// <summary>
    /// An upload that InitiateMultipartUpload began elsewhere; null (the default) to begin one. Parts that OSS has already aren't sent
    /// again when their size and content equal the local ones. The upload is never aborted: after a failure it can be resumed. What
    /// the object is like was settled when it was begun: of the request only <c>Acl</c>, <c>ForbidOverwrite</c>, the callback and what
    /// concerns each call still count.
    /// </summary>
    public string? UploadId { get; init; }

    /// <summary>
    /// The most parts, 1 to 10,000; null (the default) for 10,000. Parts grow beyond <see cref="OssTransferOptions.PartSize"/> where there
    /// would be more. Content of unknown length has no such bound.
    /// </summary>
    public int? MaxParts { get; init; }

    /// <summary>
    /// Receives the progress of the upload, at most ten times a second, and at its end; null (the default) for none. It is called by the
    /// upload's own threads and should return at once.
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
