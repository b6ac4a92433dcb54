using Microsoft.Win32.SafeHandles;

namespace OssGen.Files;

/// <summary>Tells files from pipes, sockets and devices without opening them, which .NET alone can't.</summary>
internal static class FileKinds
{
    /// <summary>What a path leads to; links are followed.</summary>
    internal static FileKind Of(string path) => Find(path, followsLinks: true);

    /// <summary>The kind of file at a path; links aren't followed.</summary>
    internal static FileKind OfEntry(string path) => Find(path, followsLinks: false);

    /// <summary>Whether it is neither a file, a folder nor a link.</summary>
    internal static bool IsSpecial(this FileKind kind) => kind is FileKind.Pipe or FileKind.Socket or FileKind.Device;

    /// <summary>The kind as the middle of a sentence: <c>a pipe</c>.</summary>
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

    /// <summary>Whether an open file is the regular file at a path, not one that a link leads to.</summary>
    internal static bool IsAt(SafeFileHandle file, string path) => UnixFileStatus.TryRead(path, followsLinks: false, out var there)
        ? there is { Kind: FileKind.Regular } && UnixFileStatus.TryRead(file, out var open) && open == there
        : File.Exists(path) && new FileInfo(path).LinkTarget is null;

    /// <summary>
    /// Whether a path leads to the file that has a certain name. A file that is open may have lost its name: its link below /dev/fd
    /// then leads to a file, but names none.
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
