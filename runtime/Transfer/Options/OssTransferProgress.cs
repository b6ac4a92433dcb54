namespace OssGen;

/// <summary>The progress of a transfer at a point in time.</summary>
public readonly record struct OssTransferProgress
{
    /// <summary>
    /// The number of bytes transferred so far, which never exceeds the total. When an attempt is repeated, the bytes of the failed attempt
    /// are subtracted.
    /// </summary>
    public long Bytes { get; init; }

    /// <summary>
    /// The number of bytes to transfer, or null while the number isn't known. In a directory transfer, the number grows while files are
    /// still being found.
    /// </summary>
    public long? TotalBytes { get; init; }

    /// <summary>
    /// The transfer rate over the last few seconds, in bytes per second. Bytes transferred by an earlier run aren't included.
    /// </summary>
    public double BytesPerSecond { get; init; }

    /// <summary>The number of files or objects finished so far; 0 or 1 for a single transfer.</summary>
    public long Files { get; init; }

    /// <summary>The number of files or objects to transfer, or null while the number isn't known.</summary>
    public long? TotalFiles { get; init; }

    /// <summary>The number of files or objects that failed, in a directory transfer that continues after failures.</summary>
    public long FailedFiles { get; init; }
}
