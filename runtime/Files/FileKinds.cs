using Microsoft.Win32.SafeHandles;

namespace OssGen.Files;

/// <summary>
/// Determines the kinds of files, including pipes, sockets and devices, without opening them. .NET has no API for this purpose.
/// </summary>
internal static class FileKinds
{
    /// <summary>Returns the kind of file to which a path leads. Links are followed.</summary>
    internal static FileKind Of(string path) => Find(path, followsLinks: true);

    /// <summary>Returns the kind of file at a path. Links are not followed.</summary>
    internal static FileKind OfEntry(string path) => Find(path, followsLinks: false);

    /// <summary>Determines whether a kind is a pipe, a socket or a device.</summary>
    internal static bool IsSpecial(this FileKind kind) => kind is FileKind.Pipe or FileKind.Socket or FileKind.Device;

    /// <summary>Returns a description of the kind for use in a sentence, such as <c>a pipe</c>.</summary>
    internal static string Describe(this FileKind kind) => kind switch
    {
        FileKind.Missing => "missing",
        FileKind.Regular => "a file",
        FileKind.Folder => "a folder",
        FileKind.Link => "a link",
        FileKind.Pipe => "a pipe",
        FileKind.Socket => "a socket",
        _ => "a device",
    };

    /// <summary>Determines whether an open file is the regular file at a path. Links are not followed.</summary>
    internal static bool IsAt(SafeFileHandle file, string path) => UnixFileStatus.TryRead(path, followsLinks: false, out var there)
        ? there is { Kind: FileKind.Regular } && UnixFileStatus.TryRead(file, out var open) && open == there
        : File.Exists(path) && new FileInfo(path).LinkTarget is null;

    /// <summary>
    /// Determines whether a path leads to the file with a given name. This isn't the case if the path is the link of an open file in
    /// /dev/fd and the name of that file has been deleted. If the system doesn't identify files, the method only determines whether a file
    /// with the name exists.
    /// </summary>
    internal static bool LeadsTo(string path, string name) =>
        UnixFileStatus.TryRead(path, followsLinks: true, out var file) && UnixFileStatus.TryRead(name, followsLinks: false, out var named)
            ? file == named
            : File.Exists(name);

    private static FileKind Find(string path, bool followsLinks)
    {
        if (UnixFileStatus.TryRead(path, followsLinks, out var status))
        {
            return status.Kind;
        }

        if (OperatingSystem.IsWindows() && path.StartsWith(@"\\.\", StringComparison.Ordinal))
        {
            return FileKind.Device;
        }

        return !followsLinks && new FileInfo(path).LinkTarget is not null ? FileKind.Link
            : Directory.Exists(path) ? FileKind.Folder
            : File.Exists(path) ? FileKind.Regular
            : FileKind.Missing;
    }
}
