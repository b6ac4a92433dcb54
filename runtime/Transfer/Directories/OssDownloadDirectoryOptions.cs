namespace OssGen;

/// <summary>How a directory is downloaded.</summary>
public sealed record OssDownloadDirectoryOptions : OssDirectoryOptions
{
    /// <summary>Gives each file the object's time of last change instead of the time of the download; true by default, so that <see cref="OssReplaceRule.IfNewer"/> doesn't depend on this machine's clock.</summary>
    public bool KeepLastModified { get; init; } = true;
}
