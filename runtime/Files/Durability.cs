namespace OssGen.Files;

/// <summary>
/// Specifies which data must be on the disk, and not only in the system's cache, when the replacement of a file is complete.
/// </summary>
internal enum Durability
{
    /// <summary>The content and the name. After a power failure, the file has the new content.</summary>
    Full,

    /// <summary>The content. After a power failure, the file has either the old content or the complete new content.</summary>
    Content,

    /// <summary>No data. The new content survives the end of the process, but may be lost in a power failure.</summary>
    None,
}
