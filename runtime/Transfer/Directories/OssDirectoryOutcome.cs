namespace OssGen;

/// <summary>What came of one file of a directory transfer.</summary>
public enum OssDirectoryOutcome
{
    /// <summary>It moved, and its CRC-64 was compared.</summary>
    Transferred,

    /// <summary>
    /// It stayed: the target exists and the rule says to leave it, the caller's predicate said so, or it is no file but a pipe, a socket or a device, which isn't uploaded;
    /// then <see cref="OssDirectoryFileResult.Failure"/> says which.
    /// </summary>
    Skipped,

    /// <summary>The target was deleted, since the source has no such file.</summary>
    Deleted,

    /// <summary>It failed; the target is as it was.</summary>
    Failed,
}
