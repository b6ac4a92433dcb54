using System.Runtime.InteropServices;
using System.Text;

namespace OssGen.Files;

/// <summary>
/// Resolves symbolic links as the operating system does: <c>..</c> in the target of a link refers to the parent of the actual folder, even
/// if the path leads to that folder through another link. The file to which a link leads need not exist.
/// </summary>
internal static class LinkPath
{
    private const int MostLinks = 40;
    private const int LongestPath = 4096;

    /// <summary>Follows a chain of links and returns the final path, or returns the path itself if it isn't a link.</summary>
    /// <param name="path">A full path.</param>
    /// <exception cref="IOException">The links form a cycle, or there are too many.</exception>
    /// <exception cref="DirectoryNotFoundException">A link leads to a folder that doesn't exist.</exception>
    internal static string Final(string path)
    {
        var final = path;
        for (var followed = 0; new FileInfo(final).LinkTarget is { } text; followed++)
        {
            if (followed == MostLinks)
            {
                throw new IOException(
                    $"The link '{path}' leads to more than {MostLinks} others, or in a circle. Give the path of the file itself.");
            }

            final = After(final, text);
        }

        return final;
    }

    private static string After(string link, string text)
    {
        var next = Path.Join(Path.IsPathRooted(text) ? "" : Path.GetDirectoryName(link) + Path.DirectorySeparatorChar, text);
        if (OperatingSystem.IsWindows())
        {
            return Path.GetFullPath(next);
        }

        var name = Path.GetFileName(next);
        if (name is "" or "." or "..")
        {
            return RealFolder(next) ?? throw Broken(link, next);
        }

        return Path.Join(RealFolder(Path.GetDirectoryName(next)!) ?? throw Broken(link, next), name);
    }

    private static DirectoryNotFoundException Broken(string link, string next) =>
        new($"The link '{link}' leads to '{next}', whose folder isn't there. Make the folder, or remove the link.");

    private static string? RealFolder(string folder)
    {
        var found = new byte[LongestPath + 1];
        return RealPath(Encoding.UTF8.GetBytes(folder + '\0'), found) == 0
            ? null
            : Encoding.UTF8.GetString(found.AsSpan(0, found.AsSpan().IndexOf((byte)0)));
    }

    [DllImport("libc", EntryPoint = "realpath", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint RealPath(byte[] path, byte[] found);
}
