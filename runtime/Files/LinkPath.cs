using System.Runtime.InteropServices;
using System.Text;

namespace OssGen.Files;

/// <summary>
/// Finds the file that a link leads to, which needn't exist. A link's text is taken as the system takes it: <c>..</c> is the folder above
/// the one that is there, not above its name.
/// </summary>
internal static class LinkPath
{
    private const int MostLinks = 40;
    private const int LongestPath = 4096;

    /// <summary>The path itself where it is no link, otherwise the path that the link finally leads to.</summary>
    /// <param name="path">A full path.</param>
    /// <exception cref="IOException">Its links lead in a circle.</exception>
    /// <exception cref="DirectoryNotFoundException">A link leads to a folder that isn't there.</exception>
    internal static string Final(string path)
    {
        var final = path;
        for (var followed = 0; new FileInfo(final).LinkTarget is { } text; followed++)
        {
            if (followed == MostLinks)
            {
                throw new IOException($"The link '{path}' leads to more than {MostLinks} others, or in a circle. Give the path of the file itself.");
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
