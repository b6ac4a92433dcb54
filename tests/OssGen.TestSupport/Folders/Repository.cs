using System.Reflection;

namespace OssGen.TestSupport.Folders;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>Its folder, without a separator at the end.</summary>
    public static string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static item => item.Key == "Repository").Value!));

    /// <summary>A file's or folder's own path.</summary>
    /// <param name="relative">Its path from the root, with slashes.</param>
    public static string PathOf(string relative) => Path.GetFullPath(Path.Join(Root, relative));

    /// <summary>The text of a file, with line ends as LF.</summary>
    /// <param name="relative">Its path from the root, with slashes.</param>
    public static string Text(string relative) => File.ReadAllText(PathOf(relative)).ReplaceLineEndings("\n");
}
