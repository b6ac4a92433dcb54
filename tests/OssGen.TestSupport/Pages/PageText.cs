using System.Text.RegularExpressions;

namespace OssGen.TestSupport.Pages;

/// <summary>Reads Markdown as GitHub does, as far as the pages of the repository use it.</summary>
internal static partial class PageText
{
    /// <summary>Returns a text without fenced blocks, code spans and comments, which contain no links or headings.</summary>
    public static string WithoutCode(string text) => Span().Replace(WithoutBlocks(text), "");

    /// <summary>Returns a text without fenced blocks and comments.</summary>
    public static string WithoutBlocks(string text) => Comment().Replace(Fence().Replace(text, ""), "");

    /// <summary>
    /// Returns the fragments of the headings: lower case, without punctuation, with hyphens for spaces. A heading that occurs again has a
    /// number behind it.
    /// </summary>
    public static IReadOnlySet<string> Fragments(string text)
    {
        var seen = new Dictionary<string, int>();
        var fragments = new HashSet<string>();
        foreach (Match heading in Heading().Matches(WithoutBlocks(text)))
        {
            var fragment = FragmentOf(heading.Groups["text"].Value);
            var number = seen.GetValueOrDefault(fragment);
            seen[fragment] = number + 1;
            fragments.Add(number == 0 ? fragment : FormattableString.Invariant($"{fragment}-{number}"));
        }

        return fragments;
    }

    private static string FragmentOf(string heading)
    {
        var shown = LinkOfHeading().Replace(heading, "${text}").Trim().ToLowerInvariant();
        return Punctuation().Replace(shown, "").Replace(' ', '-');
    }

    [GeneratedRegex(@"^(?<indent> *)```.*?^\k<indent>```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("(`+)[^`].*?\\1", RegexOptions.Singleline)]
    private static partial Regex Span();

    [GeneratedRegex("^#{1,6} +(?<text>[^\n]*?)(?: +#+)? *$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"!?\[(?<text>[^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkOfHeading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();
}
