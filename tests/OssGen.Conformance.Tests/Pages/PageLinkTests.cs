using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Pages;

namespace OssGen.Conformance.Tests.Pages;

/// <summary>
/// Every link between pages leads to a file, and its fragment to a heading of that file. Pages of packages are shown elsewhere, so they
/// have absolute links only.
/// </summary>
public sealed class PageLinkTests
{
    private static readonly IReadOnlyList<string> Pages =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.PathOf("samples"), "*.md", SearchOption.AllDirectories))
            .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')),
    ];

    public static TheoryData<string> Names => [.. Pages];

    public static TheoryData<string> PackageNames => [.. PageBlock.Packages.Select(static project => $"{project}/package/README.md")];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_links_of_a_page_lead_to_files_and_headings(string page) => Assert.Empty(ProblemsOf(page));

    [Theory]
    [MemberData(nameof(PackageNames))]
    public void The_links_of_a_package_are_absolute(string page) => Assert.All(
        PageLink.On(page, Repository.Text(page)),
        static link => Assert.True(
            Uri.IsWellFormedUriString(link.Target, UriKind.Absolute) && new Uri(link.Target).Scheme == Uri.UriSchemeHttps,
            $"{link.Target} isn't an HTTPS URL, although NuGet shows the page without the repository."));

    [Fact]
    public void The_pages_have_links() => Assert.InRange(
        Pages.Sum(static page => PageLink.On(page, Repository.Text(page)).Count()), 500, 50_000);

    [Theory]
    [InlineData("[a](missing.md)", "missing.md")]
    [InlineData("![a](missing.png)", "missing.png")]
    [InlineData("[![image](missing.png)](README.md)", "missing.png")]
    [InlineData("[`code` and [brackets]](missing.md)", "missing.md")]
    [InlineData("[a](README.md#no-such-heading)", "README.md#no-such-heading")]
    [InlineData("[a](#no-such-heading)", "#no-such-heading")]
    [InlineData("[a](docs/../missing.md \"a title\")", "docs/../missing.md")]
    public void A_link_that_leads_nowhere_is_found(string text, string target) =>
        Assert.Contains(target, Assert.Single(ProblemsOf("README.md", text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("`[a](missing.md)`")]
    [InlineData("```\n[a](missing.md)\n```")]
    [InlineData("<!-- [a](missing.md) -->")]
    [InlineData("[a](https://example.com/missing.md)")]
    [InlineData("# A `heading`, with: *words*!\n\n[a](#a-heading-with-words)")]
    [InlineData("# Twice\n# Twice\n\n[a](#twice) [b](#twice-1)")]
    public void Code_and_links_that_lead_somewhere_are_left_alone(string text) => Assert.Empty(ProblemsOf("README.md", text));

    private static IEnumerable<string> ProblemsOf(string page) => ProblemsOf(page, Repository.Text(page));

    private static IEnumerable<string> ProblemsOf(string page, string text)
    {
        foreach (var link in PageLink.On(page, text).Where(static link => !link.IsAbsolute))
        {
            var path = Repository.PathOf(link.File);
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                yield return $"{link.Target}: there is no {link.File}.";
            }
            else if (link.Fragment is { } fragment && link.File.EndsWith(".md", StringComparison.Ordinal)
                && !PageText.Fragments(link.File == page ? text : Repository.Text(link.File)).Contains(fragment))
            {
                yield return $"{link.Target}: {link.File} has no such heading.";
            }
        }
    }
}
