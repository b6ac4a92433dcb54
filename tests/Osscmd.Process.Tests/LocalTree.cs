using System.Globalization;
using System.Security.Cryptography;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>A folder of files with sizes and names of many kinds, the same for the same numbers.</summary>
internal static class LocalTree
{
    private const int Largest = 20_000_000;

    private static readonly string[] Names =
    [
        "plain-{0}.txt", "with spaces {0} .txt", "日本語 {0}", "emoji 😀 {0}", "#hash {0}", "100% {0}", "a+b&c=d {0}", "[red] {0}", "é{0}",
        "-dash {0}",
    ];

    private static readonly string[] Folders =
    [
        "", "one", "one/two", "文件夹/子 目录", "deep/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20", "one two/[x]", "%41", "a.b",
    ];

    /// <summary>
    /// Makes a given number of files with a given total of bytes: an empty one, one of a byte, one of 20 MB (or half of all), the others of
    /// sizes that lie far apart.
    /// </summary>
    internal static void Create(string folder, int files, long bytes)
    {
        var random = new Random(20130719);
        var large = (int)Math.Min(Largest, bytes / 2);
        var weights = Enumerable.Range(0, files - 3).Select(_ => Math.Exp(random.NextDouble() * 9)).ToList();
        var unit = (bytes - large - 1) / weights.Sum();
        int[] sizes = [0, 1, large, .. weights.Select(weight => (int)Math.Min(Largest, weight * unit))];
        for (var index = 0; index < files; index++)
        {
            var name = Names[index % Names.Length].Replace("{0}", index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            var path = Path.Combine(folder, Folders[index % Folders.Length], name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var content = new byte[sizes[index]];
            random.NextBytes(content);
            File.WriteAllBytes(path, content);
        }
    }

    /// <summary>Writes one small file.</summary>
    internal static string Write(string folder, string name, string content = "hello, oss")
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Each file below a folder: its path with <c>/</c>, and the sum of its bytes.</summary>
    internal static IReadOnlyList<string> Sums(string folder) =>
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => $"{Relative(folder, path)} {SumOf(path)}")
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The files below a folder, with <c>/</c>.</summary>
    internal static IReadOnlyList<string> Files(string folder) =>
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Relative(folder, path))
                .Order(StringComparer.Ordinal),
        ];

    private static string SumOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexString(SHA256.HashData(file));
    }

    private static string Relative(string folder, string path) =>
        Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
}
