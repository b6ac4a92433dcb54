namespace OssGen;

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
