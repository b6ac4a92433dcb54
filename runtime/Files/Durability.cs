namespace OssGen.Files;

/// <summary>Specifies what must be on disk, and not only in the system's cache, when the replacement of a file is complete.</summary>
internal enum Durability
{
    /// <summary>The content and the name: after a power failure, the file is the new one.</summary>
    Full,

    /// <summary>The content: after a power failure, the file is either the old one or the complete new one.</summary>
    Content,

    /// <summary>Nothing: the file survives the end of the process, but not a power failure.</summary>
    None,
}
