namespace OssGen;

/// <summary>What one download into a file does beside moving the bytes.</summary>
public sealed record OssDownloadOptions
{
    /// <summary>
    /// A file that keeps how far the download has come, so that the same call goes on after a failure, a cancellation or the end of the
    /// process; null (the default) for none. Its folder must exist; it is removed when the download is complete. Each download needs one of
    /// its own.
    /// </summary>
    public string? CheckpointPath { get; init; }

    /// <summary>
    /// Told how far the download has come, at most ten times a second and once at the end; null (the default) for nobody.
    /// </summary>
    public IProgress<TransferProgress>? Progress { get; init; }

    /// <summary>What happens where the file exists; it is replaced by default.</summary>
    public OssOverwriteRule Overwrite { get; init; }

    /// <summary>Gives the file the object's time of last change instead of the time of the download; false by default.</summary>
    public bool KeepLastModified { get; init; }
}

/// <summary>What a download does where its target file exists.</summary>
public enum OssOverwriteRule
{
    /// <summary>The file is replaced, in one step, once the object is complete. The default.</summary>
    Replace,

    /// <summary>The file stays, and the download fails with <see cref="IOException"/>, before anything is sent where possible.</summary>
    Refuse,

    /// <summary>The file stays, and nothing is sent; the result says <see cref="OssTransferResult.Skipped"/>.</summary>
    Skip,
}
