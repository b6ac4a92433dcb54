using System.Text.RegularExpressions;
using OssGen.TestSupport.Folders;

namespace OssGen.Conformance.Tests.Pages;

/// <summary>
/// Links between pages work in the repository: the file exists, and the page has the heading. The site, whose links <c>.ci/site</c> checks,
/// has the pages of docs/ alone.
/// </summary>
public sealed partial class PageLinkTests
{
    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories))
            .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_to_a_file_and_a_heading(string page)
    {
        var links = Link().Matches(WithoutCode(page)).Select(static link => link.Groups["target"].Value)
            .Where(static target => !target.Contains("://", StringComparison.Ordinal));

        Assert.All(links, target => Assert.True(Resolves(page, target), $"{page}: {target} leads nowhere."));
    }

    private static bool Resolves(string page, string target)
    {
        var parts = target.Split('#', 2);
        var file = parts[0].Length == 0
            ? page
            : Path.GetRelativePath(Repository.Root, Path.Combine(Path.GetDirectoryName(Repository.PathOf(page))!, parts[0]));
        return Path.Exists(Repository.PathOf(file)) && (parts.Length == 1 || FragmentsOf(file).Contains(parts[1]));
    }

    // As GitHub makes them; a heading that occurs again gets a number.
    private static HashSet<string> FragmentsOf(string page)
    {
        var fragments = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match heading in Heading().Matches(WithoutFences(page)))
        {
            var words = Dropped().Replace(heading.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-');
            var fragment = words;
            for (var number = 1; !fragments.Add(fragment); number++)
            {
                fragment = $"{words}-{number}";
            }
        }

        return fragments;
    }

    private static string WithoutCode(string page) => CodeSpan().Replace(WithoutFences(page), "");

    private static string WithoutFences(string page) => Fence().Replace(Repository.Text(page), "");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("^#{1,6} (?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M} _-]")]
    private static partial Regex Dropped();

    [GeneratedRegex("^ *```.*?^ *```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex CodeSpan();
}
