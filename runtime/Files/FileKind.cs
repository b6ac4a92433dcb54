namespace OssGen.Files;

/// <summary>What a path names.</summary>
internal enum FileKind
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>A file, or what the system doesn't tell from one.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link; only where links aren't followed.</summary>
    Link,

    /// <summary>A pipe (FIFO). Opening one waits for its other end, so none is opened.</summary>
    Pipe,

    /// <summary>A socket.</summary>
    Socket,

    /// <summary>A device, such as a terminal or a disk.</summary>
    Device,
}
