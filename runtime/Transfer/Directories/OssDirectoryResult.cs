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
