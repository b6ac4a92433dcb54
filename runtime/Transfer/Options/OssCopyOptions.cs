using OssGen.Transfer.Plan;

namespace OssGen;

/// <summary>
/// Options for copying one object within OSS. The bytes don't pass through this machine, so parts are larger by default than in other
/// transfers.
/// </summary>
public sealed record OssCopyOptions
{
    /// <summary>
    /// The size in bytes up to which an object is copied by a single CopyObject; 200 MiB by default, at most 1 GiB. Larger objects are
    /// copied in parts.
    /// </summary>
    public long MultipartThreshold { get; init; } = 200 * 1024 * 1024;

    /// <summary>
    /// The size of a part in bytes, 100 KiB to 5 GiB; 64 MiB by default. It is increased automatically when an object would need more than
    /// 10,000 parts.
    /// </summary>
    public long PartSize { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// The path of a file that records the parts copied so far, so that the same call resumes after the process has ended; null (the
    /// default) for none. The file is written before the first part and deleted when the object is stored. Each copy needs its own file. A
    /// copy made by a single call neither needs nor creates one.
    /// </summary>
    public string? CheckpointPath { get; init; }

    /// <summary>The receiver of the copy's progress, which is reported part by part; null (the default) for none.</summary>
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
