using OssGen.Transfer.Plan;

namespace OssGen;

/// <summary>Options for copying one object within OSS.</summary>
/// <remarks>The bytes don't pass through this machine, so the default part size is larger than for other transfers.</remarks>
public sealed record OssCopyOptions
{
    /// <summary>
    /// The maximum size in bytes of an object that is copied by a single CopyObject request. Larger objects are copied in parts. The
    /// default is 200 MiB; the maximum is 1 GiB.
    /// </summary>
    public long MultipartThreshold { get; init; } = 200 * 1024 * 1024;

    /// <summary>
    /// The size of a part in bytes, from 100 KiB to 5 GiB. The default is 64 MiB. The size is increased automatically when an object would
    /// need more than 10,000 parts.
    /// </summary>
    public long PartSize { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// The path of a file that records the parts copied so far, so that the same call can resume after the process has ended. The default
    /// is null, which disables checkpoints. Each copy needs its own file.
    /// </summary>
    /// <remarks>
    /// The file is written before the first part is copied, and deleted when the object is stored. A copy made by a single request neither
    /// needs nor creates a file.
    /// </remarks>
    public string? CheckpointPath { get; init; }

    /// <summary>The receiver of the copy's progress, which is reported part by part. The default is null.</summary>
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
