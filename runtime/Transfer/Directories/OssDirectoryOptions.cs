namespace OssGen;

/// <summary>What directory transfers of both directions have in common.</summary>
public abstract record OssDirectoryOptions
{
    private protected OssDirectoryOptions()
    {
    }

    /// <summary>When a target that exists is replaced; always by default.</summary>
    public OssReplaceRule Replace { get; init; }

    /// <summary>
    /// Whether targets are deleted that the source doesn't have; false by default. With <see cref="Replace"/> at
    /// <see cref="OssReplaceRule.IfNewer"/> or <see cref="OssReplaceRule.IfDifferent"/> that makes a mirror. It happens at the end, and
    /// only if no file failed. Folders, and objects that stand for one, stay.
    /// </summary>
    public bool DeleteExtra { get; init; }

    /// <summary>
    /// Whether the transfer continues after a file failed, and reports it in its result; by default (false) it ends with
    /// <see cref="OssDirectoryException"/> at the first.
    /// </summary>
    public bool ContinueOnError { get; init; }

    /// <summary>
    /// Which files take part; null (the default) for all. Others aren't moved, deleted or counted. Called by one thread at a time; it
    /// should return at once.
    /// </summary>
    public Func<OssDirectoryFile, bool>? Filter { get; init; }

    /// <summary>
    /// Asked right before a file would move; true leaves it, as <see cref="OssDirectoryOutcome.Skipped"/>. Null (the default) for none.
    /// Called by several threads.
    /// </summary>
    public Func<OssDirectoryFile, bool>? Skip { get; init; }

    /// <summary>
    /// Receives each file as soon as it is settled, one at a time, on the transfer's threads; null (the default) for none.
    /// </summary>
    public IProgress<OssDirectoryFileResult>? FileEnded { get; init; }

    /// <summary>
    /// Receives the progress of the transfer, at most ten times a second and once at the end; null (the default) for none. Totals grow
    /// while files are found.
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

/// <summary>How a directory is uploaded.</summary>
public sealed record OssUploadDirectoryOptions : OssDirectoryOptions
{
    /// <summary>
    /// Changes what is sent with each file, such as <c>request => request with { StorageClass = StorageClass.InfrequentAccess }</c>; null
    /// (the default) for nothing. Bucket, key and content are the transfer's own. Called by several threads.
    /// </summary>
    public Func<PutObjectRequest, PutObjectRequest>? Prepare { get; init; }
}

/// <summary>How a directory is downloaded.</summary>
public sealed record OssDownloadDirectoryOptions : OssDirectoryOptions
{
    /// <summary>
    /// Gives each file the object's time of last change instead of the time of the download; true by default, so that
    /// <see cref="OssReplaceRule.IfNewer"/> doesn't depend on this machine's clock.
    /// </summary>
    public bool KeepLastModified { get; init; } = true;
}

/// <summary>When a directory transfer replaces a target that exists.</summary>
public enum OssReplaceRule
{
    /// <summary>Always. The default.</summary>
    Always,

    /// <summary>Never; what exists is skipped.</summary>
    Never,

    /// <summary>
    /// If its size differs from the source's, or the source was changed after it. Needs no request in addition to the listing.
    /// </summary>
    IfNewer,

    /// <summary>
    /// If its size or its CRC-64 is another than the source's. Files of equal size are read, and their objects asked for the CRC-64
    /// (HeadObject); one without a CRC-64 counts as different.
    /// </summary>
    IfDifferent,
}
