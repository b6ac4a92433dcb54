namespace OssGen;

/// <summary>What a transfer leaves behind when it is cancelled or fails.</summary>
public enum OssCancelAction
{
    /// <summary>
    /// With a checkpoint file, all that is finished, so that the same call goes on from there; without one, nothing. The default.
    /// </summary>
    KeepIfResumable,

    /// <summary>Nothing: the multipart upload is aborted, temporary file and checkpoint are removed.</summary>
    CleanUp,
}
