namespace OssGen;

/// <summary>Options for downloading one object to a file.</summary>
public sealed record OssDownloadOptions
{
    /// <summary>
    /// The path of a file that records which parts have been downloaded, so that the same call can resume after a failure. The default is
    /// null, which disables checkpoints. Each download needs its own file.
    /// </summary>
    /// <remarks>
    /// A download can also be resumed after a cancellation or after the process has ended. The folder of the file must exist. The file is
    /// deleted when the download is complete.
    /// </remarks>
    public string? CheckpointPath { get; init; }

    /// <summary>
    /// The receiver of the download's progress, which is called at most ten times a second, and once at the end. The default is null.
    /// </summary>
    public IProgress<OssTransferProgress>? Progress { get; init; }

    /// <summary>The action to take when the target file exists. By default, the file is replaced.</summary>
    public OssExistingFile ExistingFile { get; init; }

    /// <summary>
    /// Whether the file's last-write time is set to the time when the object was last changed, instead of the time of the download. The
    /// default is false.
    /// </summary>
    public bool KeepLastModified { get; init; }
}

/// <summary>Specifies what a download does when the target file exists.</summary>
public enum OssExistingFile
{
    /// <summary>The existing file is replaced atomically after the object has been downloaded completely. This is the default.</summary>
    Replace,

    /// <summary>
    /// The existing file is kept, and the download fails with an <see cref="IOException"/>. If possible, the download fails before any
    /// request is sent.
    /// </summary>
    Fail,

    /// <summary>
    /// The existing file is kept, and <see cref="OssTransferResult.Skipped"/> of the result is true. If possible, no request is sent.
    /// </summary>
    Skip,
}
