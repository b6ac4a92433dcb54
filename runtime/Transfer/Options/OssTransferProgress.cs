namespace OssGen;

/// <summary>How far a transfer is.</summary>
public readonly record struct OssTransferProgress
{
    /// <summary>
    /// Bytes that are transferred. It never exceeds the total; when an attempt has to be repeated, its bytes are subtracted again.
    /// </summary>
    public long Bytes { get; init; }

    /// <summary>
    /// Bytes to transfer, or null while that isn't known. In a directory job it grows while files are still being found.
    /// </summary>
    public long? TotalBytes { get; init; }

    /// <summary>Rate of the last seconds; bytes that an earlier run had transferred don't count.</summary>
    public double BytesPerSecond { get; init; }

    /// <summary>Files or objects that are finished; 0 or 1 for a single transfer.</summary>
    public long Files { get; init; }

    /// <summary>Files or objects to transfer, or null while that isn't known.</summary>
    public long? TotalFiles { get; init; }

    /// <summary>Files or objects that failed, in a job that continues after failures.</summary>
    public long FailedFiles { get; init; }
}
