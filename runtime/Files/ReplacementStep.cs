namespace OssGen.Files;

/// <summary>How far the replacement of a file has come.</summary>
internal enum ReplacementStep
{
    /// <summary>The temporary file was made.</summary>
    Created,

    /// <summary>All of the new content is in it, and on disk where that was asked for.</summary>
    Flushed,

    /// <summary>It has taken the target's place.</summary>
    Replaced,
}
