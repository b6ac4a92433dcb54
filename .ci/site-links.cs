// Checks the links of a generated site: dotnet run .ci/site-links.cs -- FOLDER
// Every link to the site itself must name a file and, behind '#', an element of it; every page must be in a table of contents.
using System.Net;
using System.Text.RegularExpressions;

if (args is not [var folder] || !Directory.Exists(folder))
{
    Console.Error.WriteLine("Usage: dotnet run .ci/site-links.cs -- FOLDER, where FOLDER is an existing site.");
    return 2;
}

var site = new Site(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
var broken = site.BrokenLinks().Concat(site.PagesOutsideContents()).ToList();
broken.ForEach(Console.Error.WriteLine);
Console.WriteLine($"{site.Pages.Count} pages, {site.LinksChecked} links, {broken.Count} broken");
return broken.Count == 0 && site.LinksChecked > 0 ? 0 : 1;

/// <summary>The pages of a folder.</summary>
internal sealed partial class Site
{
    private readonly string _root;
    private readonly Dictionary<string, HashSet<string>> _ids = new(StringComparer.Ordinal);

    public Site(string root)
    {
        _root = root;
        Pages =
        [
            .. Directory.EnumerateFiles(root, "*.html", SearchOption.AllDirectories)
                .Where(path => !IsBelow(Path.Combine(root, "public"), path)),
        ];
    }

    public IReadOnlyList<string> Pages { get; }

    public int LinksChecked { get; private set; }

    public IEnumerable<string> BrokenLinks()
    {
        foreach (var page in Pages)
        {
            foreach (var link in LinksOf(page))
            {
                LinksChecked++;
                if (FaultOf(page, link) is { } fault)
                {
                    yield return $"{NameOf(page)}: {link}: {fault}";
                }
            }
        }
    }

    /// <summary>Pages that no navigation leads to: docs/site/README.md says where to add them.</summary>
    public IEnumerable<string> PagesOutsideContents()
    {
        var contents = Pages.Where(IsContents).ToList();
        var listed = contents.SelectMany(page => LinksOf(page).Select(link => TargetOf(page, link).Path)).ToHashSet(StringComparer.Ordinal);
        return Pages.Except(contents).Where(page => !listed.Contains(page))
            .Select(page => $"{NameOf(page)}: no toc.yml below docs/ names this page");
    }

    private static bool IsContents(string page) => Path.GetFileName(page) == "toc.html";

    private static IEnumerable<string> LinksOf(string page) => Link().Matches(File.ReadAllText(page))
        .Select(match => WebUtility.HtmlDecode(match.Groups["link"].Value))
        .Where(link => !Scheme().IsMatch(link) && !link.StartsWith("//", StringComparison.Ordinal));

    private string? FaultOf(string page, string link)
    {
        var (path, fragment) = TargetOf(page, link);
        return !IsBelow(_root, path) ? "leads out of the site"
            : !File.Exists(path) ? "no such file"
            : fragment.Length > 0 && path.EndsWith(".html", StringComparison.Ordinal) && !IdsOf(path).Contains(fragment) ? "no such element"
            : null;
    }

    // Not each path with the same beginning: 'site-old' isn't below 'site'.
    private static bool IsBelow(string folder, string path) =>
        path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static (string Path, string Fragment) TargetOf(string page, string link)
    {
        var parts = link.Split('#', 2);
        var path = Uri.UnescapeDataString(parts[0].Split('?')[0]);
        var target = path.Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, path));
        return (Directory.Exists(target) ? Path.Combine(target, "index.html") : target,
            parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "");
    }

    private HashSet<string> IdsOf(string page)
    {
        if (!_ids.TryGetValue(page, out var ids))
        {
            ids = [.. Id().Matches(File.ReadAllText(page)).Select(match => WebUtility.HtmlDecode(match.Groups["id"].Value))];
            _ids.Add(page, ids);
        }

        return ids;
    }

    private string NameOf(string page) => Path.GetRelativePath(_root, page);

    [GeneratedRegex(@"\s(?:href|src)=""(?<link>[^""]*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"\s(?:id|name)=""(?<id>[^""]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}
