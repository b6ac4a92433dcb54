namespace OssGen;

/// <summary>The result of a directory transfer.</summary>
public sealed record OssDirectoryResult
{
    /// <summary>The maximum number of failures that <see cref="Failures"/> contains.</summary>
    internal const int MostFailures = 10_000;

    /// <summary>The number of files that were transferred.</summary>
    public long Transferred { get; init; }

    /// <summary>
    /// The number of files that were skipped. <see cref="OssDirectoryOutcome.Skipped"/> describes the reasons for skipping a file.
    /// </summary>
    public long Skipped { get; init; }

    /// <summary>The number of targets that were deleted because they have no corresponding source.</summary>
    public long Deleted { get; init; }

    /// <summary>The number of files that couldn't be transferred or deleted.</summary>
    public long Failed { get; init; }

    /// <summary>The total number of bytes in the transferred files.</summary>
    public long Bytes { get; init; }

    /// <summary>
    /// The failures, with their files and exceptions, in the order in which they occurred. Only the first 10,000 failures are included.
    /// </summary>
    public IReadOnlyList<OssDirectoryFileResult> Failures { get; init; } = [];
}

/// <summary>The result for one file of a directory transfer.</summary>
public sealed record OssDirectoryFileResult
{
    /// <summary>The file that the result applies to.</summary>
    public required OssDirectoryFile File { get; init; }

    /// <summary>The outcome for the file: transferred, skipped, deleted, or failed.</summary>
    public required OssDirectoryOutcome Outcome { get; init; }

    /// <summary>
    /// The cause of a failure or, for a file that was skipped because it isn't a regular file, an exception that states the kind of file.
    /// The value is null in all other cases.
    /// </summary>
    public Exception? Exception { get; init; }
}

/// <summary>One file of a directory transfer: the key of an object and the path of the corresponding local file.</summary>
public sealed record OssDirectoryFile
{
    /// <summary>The key of the object or, for a folder that couldn't be read, the prefix of the keys below the folder.</summary>
    public required string Key { get; init; }

    /// <summary>The full path of the local file. The path is empty if the key can't be a file's path.</summary>
    public required string Path { get; init; }

    /// <summary>The length of the source in bytes or, for a file that is deleted, the length of the target in bytes.</summary>
    public long Length { get; init; }

    /// <summary>
    /// The time when the source or, for a file that is deleted, the target was last changed. The value is null if the time isn't known.
    /// </summary>
    public DateTimeOffset? LastModified { get; init; }
}

/// <summary>Specifies the outcome of one file of a directory transfer.</summary>
public enum OssDirectoryOutcome
{
    /// <summary>The file was transferred. Its CRC-64 was compared, unless verification is off or OSS returned no CRC-64.</summary>
    Transferred,

    /// <summary>
    /// The file was skipped: the replace rule keeps the existing target, <see cref="OssDirectoryOptions.Skip"/> returned true, or the file
    /// is a pipe, a socket, or a device.
    /// </summary>
    /// <remarks>
    /// Pipes, sockets, and devices aren't uploaded; <see cref="OssDirectoryFileResult.Exception"/> states the kind of file.
    /// </remarks>
    Skipped,

    /// <summary>The target was deleted because it has no corresponding source.</summary>
    Deleted,

    /// <summary>
    /// The file couldn't be transferred or deleted. The target is unchanged unless an upload failed after OSS had stored the object.
    /// </summary>
    Failed,
}
