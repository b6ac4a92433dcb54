namespace OssGen;

/// <summary>Options for downloading one object to a file.</summary>
public sealed record OssDownloadOptions
{
    /// <summary>
    /// The path of a file that records which parts have been downloaded, so that the same call resumes after a failure, a cancellation or
    /// the end of the process; null (the default) for none. Its folder must exist; the file is deleted when the download is complete. Each
    /// download needs its own file.
    /// </summary>
    public string? CheckpointPath { get; init; }

    /// <summary>
    /// The receiver of the download's progress, called at most ten times a second and once at the end; null (the default) for none.
    /// </summary>
    public IProgress<OssTransferProgress>? Progress { get; init; }

    /// <summary>The action to take when the target file exists; by default the file is replaced.</summary>
    public OssExistingFile ExistingFile { get; init; }

    /// <summary>
    /// Whether the file's time of last write is set to the object's time of last change instead of the time of the download; false by
    /// default.
    /// </summary>
    public bool KeepLastModified { get; init; }
}

/// <summary>Specifies what a download does when the target file exists.</summary>
public enum OssExistingFile
{
    /// <summary>The file is replaced in one step once the object is complete. The default.</summary>
    Replace,

    /// <summary>
    /// The existing file is kept, and the download fails with an <see cref="IOException"/>, if possible before any request is sent.
    /// </summary>
    Fail,

    /// <summary>The existing file is kept, and no request is sent; <see cref="OssTransferResult.Skipped"/> of the result is true.</summary>
    Skip,
}
