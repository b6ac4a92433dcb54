using System.Text.RegularExpressions;

namespace OssGen.TestSupport.Pages;

/// <summary>A link or an image of a page.</summary>
/// <param name="Page">The path of the page from the root, with slashes.</param>
/// <param name="Target">What stands in the parentheses, without a title.</param>
internal sealed partial record PageLink(string Page, string Target)
{
    /// <summary>Whether the target is a URL, not a path.</summary>
    public bool IsAbsolute => Scheme().IsMatch(Target);

    /// <summary>The path of the target from the root, with slashes. A target that is a fragment alone is the page itself.</summary>
    public string File
    {
        get
        {
            var path = Uri.UnescapeDataString(Target.Split('#')[0]);
            var folder = path.StartsWith('/') ? "" : Path.GetDirectoryName(Page)!;
            return path.Length == 0 ? Page : Normalized(Path.Join(folder, path));
        }
    }

    /// <summary>The fragment, or null.</summary>
    public string? Fragment => Target.Split('#', 2) is [_, var fragment] ? fragment : null;

    /// <summary>Returns the links and images of a page outside of code.</summary>
    public static IEnumerable<PageLink> On(string page, string text) =>
        Link().Matches(PageText.WithoutCode(text)).Select(link => new PageLink(page, link.Groups["target"].Value));

    private static string Normalized(string path) =>
        Path.GetRelativePath(Path.GetFullPath("/"), Path.GetFullPath(path, Path.GetFullPath("/"))).Replace('\\', '/');

    // The text of a link may contain an image, which is a link itself: the lookahead finds both.
    [GeneratedRegex(@"(?=\[(?:[^\[\]]|\[[^\[\]]*\](?:\([^()]*\))?)*\]\((?<target>[^()\s]+)(?:\s+""[^""]*"")?\))\[")]
    private static partial Regex Link();

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9+.-]*:")]
    private static partial Regex Scheme();
}
