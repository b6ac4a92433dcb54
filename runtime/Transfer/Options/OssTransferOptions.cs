using OssGen.Transfer.Plan;

namespace OssGen;

/// <summary>
/// Options for transfers. An <see cref="OssTransfer"/> reads the options when it is created, so later changes have no effect.
/// </summary>
public sealed class OssTransferOptions
{
    private const long SmallestTraffic = 245_760;
    private const long LargestTraffic = 838_860_800;

    /// <summary>
    /// The size of a part in bytes, from 100 KiB to 5 GiB. The default is 8 MiB. The size is increased automatically when an object would
    /// need more than 10,000 parts.
    /// </summary>
    public long PartSize { get; set; } = 8 * 1024 * 1024;

    /// <summary>
    /// The maximum size in bytes of content that is uploaded in a single call. The default is 16 MiB; the maximum is 5 GiB.
    /// </summary>
    /// <remarks>
    /// Content that can't be read twice is uploaded in a single call only if it fits in one part, because it must stay buffered for a
    /// retry.
    /// </remarks>
    public long MultipartThreshold { get; set; } = 16 * 1024 * 1024;

    /// <summary>
    /// The maximum number of parts that are transferred concurrently, across all files of a directory transfer. The default is 4.
    /// </summary>
    public int Parallelism { get; set; } = 4;

    /// <summary>The maximum number of files that are transferred concurrently in a directory transfer. The default is 4.</summary>
    public int ConcurrentFiles { get; set; } = 4;

    /// <summary>
    /// The maximum number of bytes in part buffers at any time. The default is null, which allows <c>(Parallelism + 1) * PartSize</c>
    /// bytes.
    /// </summary>
    /// <remarks>
    /// With null, parts that had to grow beyond <see cref="PartSize"/> may use up to 1 GiB, or the size of two parts if that is more. Parts
    /// of files and of memory are sent directly from their source and need no buffer. A small limit reduces the number of concurrent parts,
    /// but one part is always allowed.
    /// </remarks>
    public long? MemoryLimit { get; set; }

    /// <summary>
    /// The maximum number of bytes per second that all transfers of an <see cref="OssTransfer"/> send and receive together. The default is
    /// null, which means no limit.
    /// </summary>
    public long? BandwidthLimit { get; set; }

    /// <summary>
    /// The maximum bandwidth of each request, in bits per second, from 245,760 to 838,860,800 (<c>x-oss-traffic-limit</c>). The default is
    /// null, which means no limit.
    /// </summary>
    public long? TrafficLimit { get; set; }

    /// <summary>
    /// The total number of retries that one transfer may use. The default is 32. Every finished part returns one retry to the budget.
    /// </summary>
    /// <remarks>The attempts of each call are also limited by the client's <see cref="OssRetryOptions.MaxAttempts"/>.</remarks>
    public int RetryBudget { get; set; } = 32;

    /// <summary>
    /// The period without network activity after which a connection is closed and its part is retried. The default is null, which selects
    /// the client's <see cref="OssTimeoutOptions.Idle"/>.
    /// </summary>
    public TimeSpan? IdleTimeout { get; set; }

    /// <summary>The action to take when a transfer fails or is canceled. By default, everything that can be resumed is kept.</summary>
    public OssInterruptionAction OnInterruption { get; set; }

    internal OssTransferOptions Frozen()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(PartSize, PartLimits.SmallestPart, nameof(PartSize));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PartSize, PartLimits.LargestPart, nameof(PartSize));
        ArgumentOutOfRangeException.ThrowIfNegative(MultipartThreshold, nameof(MultipartThreshold));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MultipartThreshold, PartLimits.LargestPart, nameof(MultipartThreshold));
        ArgumentOutOfRangeException.ThrowIfLessThan(Parallelism, 1, nameof(Parallelism));
        ArgumentOutOfRangeException.ThrowIfLessThan(ConcurrentFiles, 1, nameof(ConcurrentFiles));
        ArgumentOutOfRangeException.ThrowIfNegative(RetryBudget, nameof(RetryBudget));
        ArgumentOutOfRangeException.ThrowIfLessThan(MemoryLimit ?? 1, 1, nameof(MemoryLimit));
        ArgumentOutOfRangeException.ThrowIfLessThan(BandwidthLimit ?? 1, 1, nameof(BandwidthLimit));
        ArgumentOutOfRangeException.ThrowIfLessThan(TrafficLimit ?? SmallestTraffic, SmallestTraffic, nameof(TrafficLimit));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(TrafficLimit ?? SmallestTraffic, LargestTraffic, nameof(TrafficLimit));
        if (IdleTimeout is { } stall && stall != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(stall, TimeSpan.Zero, nameof(IdleTimeout));
        }

        return (OssTransferOptions)MemberwiseClone();
    }
}

/// <summary>Specifies what a transfer leaves behind when it fails or is canceled.</summary>
public enum OssInterruptionAction
{
    /// <summary>
    /// With a checkpoint file, everything transferred so far is kept, so that the same call can resume the transfer; otherwise, nothing is
    /// kept. This is the default.
    /// </summary>
    KeepIfResumable,

    /// <summary>Nothing is kept: the multipart upload is aborted, and the temporary file and the checkpoint are deleted.</summary>
    CleanUp,
}
