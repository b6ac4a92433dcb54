using OssGen.Transfer.Plan;

namespace OssGen;

/// <summary>
/// How one copy within OSS works. Its bytes don't pass through this machine, so its parts are larger than those of other transfers.
/// </summary>
public sealed record OssCopyOptions
{
    /// <summary>Objects up to this many bytes are copied by one CopyObject; 200 MiB by default, at most 1 GiB.</summary>
    public long MultipartThreshold { get; init; } = 200 * 1024 * 1024;

    /// <summary>
    /// Bytes in a part, 100 KiB to 5 GiB; 64 MiB by default. Grows by itself where 10,000 parts of it wouldn't hold the object.
    /// </summary>
    public long PartSize { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// A file that records what is copied, so that the same call continues from there after the process died; null (the default) for
    /// none. It is written before the first part and removed when the object is stored. Give each copy a file of its own. A copy by one
    /// call needs none and makes none.
    /// </summary>
    public string? CheckpointPath { get; init; }

    /// <summary>Receives the progress of the copy, part by part; null (the default) for none.</summary>
    public IProgress<OssTransferProgress>? Progress { get; init; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(MultipartThreshold, nameof(MultipartThreshold));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MultipartThreshold, PartLimits.LargestCopy, nameof(MultipartThreshold));
        ArgumentOutOfRangeException.ThrowIfLessThan(PartSize, PartLimits.SmallestPart, nameof(PartSize));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PartSize, PartLimits.LargestPart, nameof(PartSize));
        if (CheckpointPath is { Length: 0 })
        {
            throw new ArgumentException($"{nameof(OssCopyOptions)}.{nameof(CheckpointPath)} is empty. Set it to null for none.");
        }
    }
}
