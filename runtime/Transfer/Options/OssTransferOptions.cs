using OssGen.Transfer.Plan;

namespace OssGen;

/// <summary>How transfers work. Read once, when the <see cref="OssTransfer"/> is created; later changes have no effect on it.</summary>
public sealed class OssTransferOptions
{
    private const long SmallestTraffic = 245_760;
    private const long LargestTraffic = 838_860_800;

    /// <summary>
    /// Bytes in a part, 100 KiB to 5 GiB; 8 MiB by default. Grows by itself where 10,000 parts of it wouldn't hold the object.
    /// </summary>
    public long PartSize { get; set; } = 8 * 1024 * 1024;

    /// <summary>
    /// Objects up to this many bytes go up in one call; 16 MiB by default, at most 5 GiB. Content that can't be read twice does so only if
    /// it fits a part, since it has to wait in a buffer for a further attempt.
    /// </summary>
    public long MultipartThreshold { get; set; } = 16 * 1024 * 1024;

    /// <summary>Parts under way at a time, over all files of a job; 4 by default.</summary>
    public int Parallelism { get; set; } = 4;

    /// <summary>Files under way at a time in a directory job; 4 by default.</summary>
    public int ConcurrentFiles { get; set; } = 4;

    /// <summary>
    /// Bytes of part buffers that may exist at a time, or null (the default) for <c>(Parallelism + 1) * PartSize</c>, and for parts that
    /// had to grow beyond <see cref="PartSize"/> as much of 1 GiB as they need, or two of them. Parts of files and of memory are sent from
    /// where they are and need none. Fewer parts run at a time where this is small; one always may.
    /// </summary>
    public long? MemoryLimit { get; set; }

    /// <summary>Bytes per second that all transfers of this object send and receive together, or null (the default) for no bound.</summary>
    public long? BandwidthLimit { get; set; }

    /// <summary>
    /// Bandwidth that OSS gives each request, in bits per second, 245,760 to 838,860,800 (<c>x-oss-traffic-limit</c>); null (the default)
    /// for no bound.
    /// </summary>
    public long? TrafficLimit { get; set; }

    /// <summary>
    /// Repeated attempts that one transfer may use in all, in addition to the limit that the client's
    /// <see cref="OssRetryOptions.MaxAttempts"/> sets for each of its calls; 32 by default. Every finished part gives one back.
    /// </summary>
    public int RetryBudget { get; set; } = 32;

    /// <summary>
    /// Time without a byte sent or received after which a connection is closed and its part tried again; null (the default) for the
    /// client's <see cref="OssTimeoutOptions.Idle"/>.
    /// </summary>
    public TimeSpan? IdleTimeout { get; set; }

    /// <summary>What a transfer that is cancelled or fails leaves behind; what can be resumed by default.</summary>
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

/// <summary>What a transfer that is cancelled or fails leaves behind.</summary>
public enum OssInterruptionAction
{
    /// <summary>
    /// With a checkpoint file, all that is finished, so that the same call continues from there; without one, nothing. The default.
    /// </summary>
    KeepIfResumable,

    /// <summary>Nothing: the multipart upload is aborted, temporary file and checkpoint are removed.</summary>
    CleanUp,
}
