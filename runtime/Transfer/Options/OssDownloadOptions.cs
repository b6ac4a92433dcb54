namespace OssGen;

/// <summary>Options of one download into a file.</summary>
public sealed record OssDownloadOptions
{
    /// <summary>
    /// A file that records which parts are downloaded, so that the same call continues after a failure, a cancellation or the end of the
    /// process; null (the default) for none. Its folder must exist; it is deleted when the download is complete. Each download needs its
    /// own.
    /// </summary>
    public string? CheckpointPath { get; init; }

    /// <summary>
    /// Receives the progress of the download, at most ten times a second and once at the end; null (the default) for none.
    /// </summary>
    public IProgress<OssTransferProgress>? Progress { get; init; }

    /// <summary>What happens where the file exists; it is replaced by default.</summary>
    public OssExistingFile ExistingFile { get; init; }

    /// <summary>Whether the file gets the object's time of last change instead of the time of the download; false by default.</summary>
    public bool KeepLastModified { get; init; }
}

/// <summary>What a download does where its target file exists.</summary>
public enum OssExistingFile
{
    /// <summary>The file is replaced, in one step, once the object is complete. The default.</summary>
    Replace,

    /// <summary>The file stays, and the download fails with <see cref="IOException"/>, before anything is sent where possible.</summary>
    Fail,

    /// <summary>The file stays, and nothing is sent; the result says <see cref="OssTransferResult.Skipped"/>.</summary>
    Skip,
}
