namespace OssGen;

/// <summary>Options that uploads and downloads of directories have in common.</summary>
public abstract record OssDirectoryOptions
{
    private protected OssDirectoryOptions()
    {
    }

    /// <summary>The rule for replacing existing targets; <see cref="OssReplaceRule.Always"/> by default.</summary>
    public OssReplaceRule Replace { get; init; }

    /// <summary>
    /// Whether targets that the source doesn't have are deleted; false by default. With <see cref="Replace"/> set to
    /// <see cref="OssReplaceRule.IfNewer"/> or <see cref="OssReplaceRule.IfDifferent"/>, this makes the target a mirror of the source.
    /// Targets are deleted at the end, and only if no file failed. Folders, and objects that represent folders, are kept.
    /// </summary>
    public bool DeleteExtra { get; init; }

    /// <summary>
    /// Whether the transfer continues after a file has failed, and reports the failure in its result; by default (false) it stops at the
    /// first failure with an <see cref="OssDirectoryException"/>.
    /// </summary>
    public bool ContinueOnError { get; init; }

    /// <summary>
    /// A predicate that selects the files of the transfer; null (the default) for all. Other files aren't transferred, deleted or counted.
    /// It is called by one thread at a time and should return quickly.
    /// </summary>
    public Func<OssDirectoryFile, bool>? Filter { get; init; }

    /// <summary>
    /// An optional predicate that is called immediately before a file is transferred; true skips the file, with the outcome
    /// <see cref="OssDirectoryOutcome.Skipped"/>. Several threads may call it at the same time. The default is null.
    /// </summary>
    public Func<OssDirectoryFile, bool>? Skip { get; init; }

    /// <summary>
    /// The receiver of each file's outcome as soon as it is known, called for one file at a time on the transfer's threads; null (the
    /// default) for none.
    /// </summary>
    public IProgress<OssDirectoryFileResult>? FileEnded { get; init; }

    /// <summary>
    /// The receiver of the transfer's progress, called at most ten times a second and once at the end; null (the default) for none. Totals
    /// grow while files are being found.
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
    /// A function that changes the request for each file, such as
    /// <c>request => request with { StorageClass = StorageClass.InfrequentAccess }</c>; null (the default) for no change. Bucket, key and
    /// content are always set by the transfer. It may be called by several threads at a time.
    /// </summary>
    public Func<PutObjectRequest, PutObjectRequest>? Prepare { get; init; }
}

/// <summary>Options for downloading a directory.</summary>
public sealed record OssDownloadDirectoryOptions : OssDirectoryOptions
{
    /// <summary>
    /// Whether each file's time of last write is set to the object's time of last change instead of the time of the download; true by
    /// default, so that <see cref="OssReplaceRule.IfNewer"/> doesn't depend on this machine's clock.
    /// </summary>
    public bool KeepLastModified { get; init; } = true;
}

/// <summary>Specifies when a directory transfer replaces an existing target.</summary>
public enum OssReplaceRule
{
    /// <summary>The target is always replaced. The default.</summary>
    Always,

    /// <summary>The target is never replaced; the file is skipped.</summary>
    Never,

    /// <summary>
    /// The target is replaced if its size differs from the source's, or if the source was changed after it. No requests are needed in
    /// addition to the listing.
    /// </summary>
    IfNewer,

    /// <summary>
    /// The target is replaced if its size or CRC-64 differs from the source's. Files of equal size are read, and the CRC-64 of their
    /// objects is requested (HeadObject); an object without a CRC-64 counts as different.
    /// </summary>
    IfDifferent,
}
