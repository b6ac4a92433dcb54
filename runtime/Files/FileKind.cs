namespace OssGen.Files;

/// <summary>Specifies the kind of file at a path.</summary>
internal enum FileKind
{
    /// <summary>No file exists at the path.</summary>
    Missing,

    /// <summary>A regular file, or a kind of file that the system doesn't distinguish from a regular file.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link. This value is returned only when links are not followed.</summary>
    Link,

    /// <summary>A pipe (FIFO). A pipe is never opened, because opening a pipe would wait for the other end.</summary>
    Pipe,

    /// <summary>A Unix domain socket.</summary>
    Socket,

    /// <summary>A device, such as a terminal or a disk.</summary>
    Device,
}
