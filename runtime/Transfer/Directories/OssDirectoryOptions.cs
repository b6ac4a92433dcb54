namespace OssGen;

/// <summary>Options that are common to uploads and downloads of directories.</summary>
public abstract record OssDirectoryOptions
{
    private protected OssDirectoryOptions()
    {
    }

    /// <summary>The rule for replacing existing targets. The default is <see cref="OssReplaceRule.Always"/>.</summary>
    public OssReplaceRule Replace { get; init; }

    /// <summary>
    /// Whether targets without a corresponding source are deleted. The default is false. With <see cref="Replace"/> set to
    /// <see cref="OssReplaceRule.IfNewer"/> or <see cref="OssReplaceRule.IfDifferent"/>, the target becomes a mirror of the source. Targets
    /// are deleted at the end, and only if no file failed. Folders, and objects that represent folders, are kept.
    /// </summary>
    public bool DeleteExtra { get; init; }

    /// <summary>
    /// Whether the transfer continues after a file has failed and reports the failure in its result. The default is false: the transfer
    /// stops at the first failure with an <see cref="OssDirectoryException"/>.
    /// </summary>
    public bool ContinueOnError { get; init; }

    /// <summary>
    /// A predicate that selects the files of the transfer. Other files are neither transferred nor deleted nor counted. The predicate is
    /// called by one thread at a time and should return quickly. The default is null, which selects all files.
    /// </summary>
    public Func<OssDirectoryFile, bool>? Filter { get; init; }

    /// <summary>
    /// A predicate that is called immediately before a file is transferred. If the predicate returns true, the file is skipped, and the
    /// outcome for the file is <see cref="OssDirectoryOutcome.Skipped"/>. Several threads may call the predicate at the same time. The
    /// default is null.
    /// </summary>
    public Func<OssDirectoryFile, bool>? Skip { get; init; }

    /// <summary>
    /// The receiver of each file's outcome. The receiver is called as soon as the outcome is known, for one file at a time, on the
    /// transfer's threads. The default is null.
    /// </summary>
    public IProgress<OssDirectoryFileResult>? FileEnded { get; init; }

    /// <summary>
    /// The receiver of the transfer's progress. The receiver is called at most ten times a second, and once at the end. Totals grow while
    /// files are still being found. The default is null.
    /// </summary>
    public IProgress<OssTransferProgress>? Progress { get; init; }

    internal void Check()
    {
        if (!Enum.IsDefined(Replace))
        {
            throw new ArgumentOutOfRangeException(nameof(Replace), Replace, $"There is no such {nameof(OssReplaceRule)}.");
        }
    }
}

/// <summary>Options for uploading a directory.</summary>
public sealed record OssUploadDirectoryOptions : OssDirectoryOptions
{
    /// <summary>
    /// A function that changes the request for each file, such as <c>request => request with { StorageClass = StorageClass.InfrequentAccess
    /// }</c>. The bucket, the key and the content that the function sets are ignored. Several threads may call the function at the same
    /// time. The default is null, for no change.
    /// </summary>
    public Func<PutObjectRequest, PutObjectRequest>? Prepare { get; init; }
}

/// <summary>Options for downloading a directory.</summary>
public sealed record OssDownloadDirectoryOptions : OssDirectoryOptions
{
    /// <summary>
    /// Whether the last-write time of each file is set to the time when the object was last changed, instead of the time of the download.
    /// The default is true, so that <see cref="OssReplaceRule.IfNewer"/> doesn't depend on this machine's clock.
    /// </summary>
    public bool KeepLastModified { get; init; } = true;
}

/// <summary>Specifies when a directory transfer replaces an existing target.</summary>
public enum OssReplaceRule
{
    /// <summary>The target is always replaced. This is the default.</summary>
    Always,

    /// <summary>The target is never replaced; the file is skipped.</summary>
    Never,

    /// <summary>
    /// The target is replaced if its size differs from the source's, or if the source was changed after the target. No requests other than
    /// the listing are needed.
    /// </summary>
    IfNewer,

    /// <summary>
    /// The target is replaced if its size or CRC-64 differs from the source's. When the sizes are equal, the local file is read and the
    /// CRC-64 of the object is requested (HeadObject). An object without a CRC-64 is treated as different.
    /// </summary>
    IfDifferent,
}
