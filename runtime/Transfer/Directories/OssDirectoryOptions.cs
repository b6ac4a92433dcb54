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
    /// Whether targets without a corresponding source are deleted. The default is false. Targets are deleted at the end of the transfer,
    /// and only if no file failed.
    /// </summary>
    /// <remarks>
    /// With <see cref="Replace"/> set to <see cref="OssReplaceRule.IfNewer"/> or <see cref="OssReplaceRule.IfDifferent"/>, the target
    /// becomes a mirror of the source. Folders, and objects that represent folders, are kept.
    /// </remarks>
    public bool DeleteExtra { get; init; }

    /// <summary>
    /// Whether the transfer continues after a file has failed. The default is false, in which case the transfer stops at the first failure
    /// with an <see cref="OssDirectoryException"/>.
    /// </summary>
    /// <remarks>If true, the failures are reported in the result of the transfer.</remarks>
    public bool ContinueOnError { get; init; }

    /// <summary>
    /// A predicate that selects the files of the transfer. Other files are neither transferred, deleted, nor counted. The default is null,
    /// which selects all files.
    /// </summary>
    /// <remarks>The predicate is called by one thread at a time and should return quickly.</remarks>
    public Func<OssDirectoryFile, bool>? Filter { get; init; }

    /// <summary>
    /// A predicate that is called immediately before a file is transferred, and returns true to skip the file. The default is null.
    /// </summary>
    /// <remarks>
    /// The outcome for a skipped file is <see cref="OssDirectoryOutcome.Skipped"/>. Several threads may call the predicate at the same
    /// time.
    /// </remarks>
    public Func<OssDirectoryFile, bool>? Skip { get; init; }

    /// <summary>The receiver of each file's outcome, which is called as soon as the outcome is known. The default is null.</summary>
    /// <remarks>The receiver is called for one file at a time, on the transfer's threads.</remarks>
    public IProgress<OssDirectoryFileResult>? FileEnded { get; init; }

    /// <summary>
    /// The receiver of the transfer's progress, which is called at most ten times a second, and once at the end. The default is null.
    /// </summary>
    /// <remarks>Totals grow while files are still being found.</remarks>
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
    /// A function that customizes the upload request for each file. The default is null, which leaves the requests unchanged.
    /// </summary>
    /// <remarks>
    /// For example, <c>request =&gt; request with { StorageClass = StorageClass.InfrequentAccess }</c>. The bucket, the key, and the
    /// content that the function sets are ignored. Several threads may call the function at the same time.
    /// </remarks>
    public Func<PutObjectRequest, PutObjectRequest>? Prepare { get; init; }
}

/// <summary>Options for downloading a directory.</summary>
public sealed record OssDownloadDirectoryOptions : OssDirectoryOptions
{
    /// <summary>
    /// Whether the last-write time of each file is set to the time when the object was last changed, instead of the time of the download.
    /// The default is true.
    /// </summary>
    /// <remarks>With the default, <see cref="OssReplaceRule.IfNewer"/> doesn't depend on this machine's clock.</remarks>
    public bool KeepLastModified { get; init; } = true;
}

/// <summary>Specifies when a directory transfer replaces an existing target.</summary>
public enum OssReplaceRule
{
    /// <summary>The target is always replaced. This is the default.</summary>
    Always,

    /// <summary>The target is never replaced; the file is skipped.</summary>
    Never,

    /// <summary>The target is replaced if its size differs from the source's size, or if the source was changed after the target.</summary>
    /// <remarks>No requests other than the listing are needed.</remarks>
    IfNewer,

    /// <summary>The target is replaced if its size or CRC-64 differs from that of the source.</summary>
    /// <remarks>
    /// When the sizes are equal, the local file is read and the CRC-64 of the object is requested (HeadObject). An object without a CRC-64
    /// is treated as different.
    /// </remarks>
    IfDifferent,
}
