namespace OssGen;

/// <summary>What came of a directory transfer.</summary>
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

/// <summary>What came of one file of a directory transfer.</summary>
/// <param name="File">The file.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Failure">
/// Why it failed, or why it was skipped although no rule of the caller's says so: it is no file. Null otherwise.
/// </param>
public sealed record OssDirectoryFileResult(OssDirectoryFile File, OssDirectoryOutcome Outcome, Exception? Failure = null);

/// <summary>One file of a directory transfer: an object's key and the local file that belongs to it.</summary>
/// <param name="Key">The object's key. Of a folder that couldn't be read: the keys below it start with this.</param>
/// <param name="Path">The local file's full path; empty where the key is none that a file can have.</param>
/// <param name="Length">Bytes at the source.</param>
/// <param name="LastModified">When the source was changed; null where that isn't known.</param>
public sealed record OssDirectoryFile(string Key, string Path, long Length, DateTimeOffset? LastModified);

/// <summary>What came of one file of a directory transfer.</summary>
public enum OssDirectoryOutcome
{
    /// <summary>It moved, and its CRC-64 was compared.</summary>
    Transferred,

    /// <summary>
    /// It stayed: the target exists and the rule says to leave it, the caller's predicate said so, or it is no file but a pipe, a socket or
    /// a device, which isn't uploaded; then <see cref="OssDirectoryFileResult.Failure"/> says which.
    /// </summary>
    Skipped,

    /// <summary>The target was deleted, since the source has no such file.</summary>
    Deleted,

    /// <summary>It failed; the target is as it was.</summary>
    Failed,
}
