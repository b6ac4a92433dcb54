using System.Text.RegularExpressions;
using OssGen.TestSupport.Folders;

namespace OssGen.TestSupport.Pages;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The path of the page from the root, with slashes.</param>
/// <param name="Language">What stands behind the fence; empty for nothing.</param>
/// <param name="Code">The lines between the fences.</param>
internal sealed partial record PageBlock(string Page, string Language, string Code)
{
    private static readonly string[] Packages =
        ["runtime", "emulator", "emulator/Server", "osscmd", "tools/ossgen", "extensions/DependencyInjection"];

    /// <summary>The blocks of the pages that users read: those in the root, in docs/ and in packages.</summary>
    public static IReadOnlyList<PageBlock> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md").Select(NameOf)
            .Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories).Select(NameOf))
            .Concat(Packages.Select(static project => $"{project}/package/README.md"))
            .SelectMany(On),
    ];

    /// <summary>The blocks of C#.</summary>
    public static IEnumerable<PageBlock> CSharp { get; } = [.. All.Where(static block => block.Language == "csharp")];

    /// <summary>The lines without indentation and without empty ones, so that a block can be found inside of a method.</summary>
    public static string Flat(string code) =>
        string.Join('\n', code.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0));

    private static IEnumerable<PageBlock> On(string page) => Fence().Matches(Repository.Text(page))
        .Select(block => new PageBlock(page, block.Groups["language"].Value, block.Groups["code"].Value));

    private static string NameOf(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');

    [GeneratedRegex(
        @"^(?<indent> *)```(?<language>[^\n`]*)\n(?<code>.*?)^\k<indent>```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();
}
