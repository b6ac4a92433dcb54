using System.Reflection;

namespace OssGen.Architecture.Tests;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    private static readonly string Root = Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static item => item.Key == "Repository").Value!);

    public static string Text(string relative) => File.ReadAllText(Path.Join(Root, relative));

    /// <summary>The files below a folder that match a pattern, without build output, by their paths in the repository.</summary>
    public static IEnumerable<string> Files(string folder, string pattern)
        => Directory.EnumerateFiles(Path.Join(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(static path => !path.Split('/').Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    /// <summary>The folder that a file is in, relative to its project's; <c>.</c> for the project's own.</summary>
    public static string FolderOf(string path, string project)
    {
        var folder = path[..path.LastIndexOf('/')];
        return folder == project ? "." : folder[(project.Length + 1)..];
    }
}
