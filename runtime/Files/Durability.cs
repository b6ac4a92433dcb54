namespace OssGen.Files;

/// <summary>What of a replaced file is on disk, and not only in the system's cache, when the replacement is done.</summary>
internal enum Durability
{
    /// <summary>Content and name: after a power failure the file is the new one.</summary>
    Full,

    /// <summary>The content: after a power failure the file is the old one or the new one, whole.</summary>
    Content,

    /// <summary>Nothing: the end of the process is survived, not a power failure.</summary>
    None,
}
