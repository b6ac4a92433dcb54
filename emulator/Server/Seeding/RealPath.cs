namespace OssGen.Emulator.Seeding;

/// <summary>Resolves the links in a path.</summary>
internal static class RealPath
{
    // As in Linux.
    private const int MaximumLinks = 40;

    /// <summary>Returns the full path without links. The last folders of the path need not exist.</summary>
    /// <exception cref="IOException">The links don't end.</exception>
    public static string Of(string path) => Of(Path.GetFullPath(path), links: 0);

    private static string Of(string path, int links)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        var own = Path.Combine(Of(parent, links), Path.GetFileName(path));
        if (new DirectoryInfo(own).LinkTarget is not { } target)
        {
            return own;
        }

        if (links == MaximumLinks)
        {
            throw new IOException($"The path '{path}' has more than {MaximumLinks} links. Name a folder without links.");
        }

        return Of(Path.GetFullPath(target, Path.GetDirectoryName(own)!), links + 1);
    }
}
