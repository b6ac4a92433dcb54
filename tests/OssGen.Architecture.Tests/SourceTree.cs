using OssGen.TestSupport.Folders;

namespace OssGen.Architecture.Tests;

/// <summary>The source files of this repository, by their paths in it.</summary>
internal static class SourceTree
{
    /// <summary>The files below a folder that match a pattern, without build output, by their paths in the repository.</summary>
    public static IEnumerable<string> Files(string folder, string pattern)
        => Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(static path => !path.Split('/').Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    /// <summary>The folder that a file is in, relative to its project's; <c>.</c> for the project's own.</summary>
    public static string FolderOf(string path, string project)
    {
        var folder = path[..path.LastIndexOf('/')];
        return folder == project ? "." : folder[(project.Length + 1)..];
    }
}
