namespace OssGen;

/// <summary>The outcome of a directory transfer.</summary>
public sealed record OssDirectoryResult
{
    /// <summary>The most failures that <see cref="Failures"/> holds.</summary>
    internal const int MostFailures = 10_000;

    /// <summary>Files that moved.</summary>
    public long Transferred { get; init; }

    /// <summary>Files that stayed since their target needs no replacing, or the caller's predicate said so.</summary>
    public long Skipped { get; init; }

    /// <summary>Targets that were deleted since the source has no such file.</summary>
    public long Deleted { get; init; }

    /// <summary>Files that failed.</summary>
    public long Failed { get; init; }

    /// <summary>Bytes of the files that moved.</summary>
    public long Bytes { get; init; }

    /// <summary>The failures, each with its file and exception, in the order they happened; the first 10,000 of them.</summary>
    public IReadOnlyList<OssDirectoryFileResult> Failures { get; init; } = [];
}

/// <summary>The outcome of one file of a directory transfer.</summary>
public sealed record OssDirectoryFileResult
{
    /// <summary>The file.</summary>
    public required OssDirectoryFile File { get; init; }

    /// <summary>Whether it was transferred, skipped or deleted, or failed.</summary>
    public required OssDirectoryOutcome Outcome { get; init; }

    /// <summary>
    /// Why it failed, or why it was skipped although no rule of the caller's says so: it is no regular file. Null otherwise.
    /// </summary>
    public Exception? Exception { get; init; }
}

/// <summary>One file of a directory transfer: an object's key and the local file that belongs to it.</summary>
public sealed record OssDirectoryFile
{
    /// <summary>The object's key. For a folder that couldn't be read: what the keys below it start with.</summary>
    public required string Key { get; init; }

    /// <summary>The local file's full path; empty where no file can have a path for the key.</summary>
    public required string Path { get; init; }

    /// <summary>Bytes at the source.</summary>
    public long Length { get; init; }

    /// <summary>When the source was last changed; null where that isn't known.</summary>
    public DateTimeOffset? LastModified { get; init; }
}

/// <summary>The outcome of one file of a directory transfer.</summary>
public enum OssDirectoryOutcome
{
    /// <summary>It moved, and its CRC-64 was compared.</summary>
    Transferred,

    /// <summary>
    /// It stayed: the target exists and the rule says to leave it, the caller's predicate said so, or it is no file but a pipe, a socket or
    /// a device, which isn't uploaded; then <see cref="OssDirectoryFileResult.Exception"/> says which.
    /// </summary>
    Skipped,

    /// <summary>The target was deleted, since the source has no such file.</summary>
    Deleted,

    /// <summary>It failed; the target is as it was.</summary>
    Failed,
}
