using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OssGen.TestSupport.Folders;
using OssGen.Validation;

namespace OssGen.Tests.PublicApi;

/// <summary>What the documentation names exists, and is a name that the client takes.</summary>
public sealed partial class DocumentedNamesTests
{
    private static readonly ILookup<string, Type> s_types =
        typeof(OssClient).Assembly.GetExportedTypes().ToLookup(static type => type.Name.Split('`')[0]);

    [Fact]
    public void A_member_that_an_XML_comment_writes_exists()
    {
        var comments = XDocument.Load(Path.ChangeExtension(typeof(OssClient).Assembly.Location, ".xml"));
        var written = comments.Descendants()
            .Where(static element => element.Name.LocalName is "c" or "code")
            .Select(static element => element.Value)
            .ToList();

        Assert.NotEmpty(written);
        Assert.Empty(written.SelectMany(Missing).Distinct());
    }

    [Fact]
    public void A_member_that_a_page_writes_exists() =>
        Assert.Empty(Pages().SelectMany(static page => Missing(page.Text).Select(name => $"{page.Name}: {name}")).Distinct());

    [Fact]
    public void A_bucket_that_a_page_uses_is_one_that_the_client_takes()
    {
        var buckets = Pages()
            .SelectMany(static page => BucketForm().Matches(page.Text).Select(match => (page.Name, Bucket: match.Groups["name"].Value)))
            .ToList();

        Assert.NotEmpty(buckets);
        Assert.All(
            buckets, static used => Assert.True(
                OssNameProblem.OfBucket(used.Bucket) is null, $"{used.Name}: {used.Bucket} {OssNameProblem.OfBucket(used.Bucket)}"));
    }

    private static IEnumerable<(string Name, string Text)> Pages() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md").Append(Path.Combine(Repository.Root, "README.md"))
            .Concat(((string[])["runtime", "emulator", "emulator/Server", "osscmd"])
                .Select(static project => Path.Combine(Repository.Root, project, "package", "README.md")))
            .Select(static file => (Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file)));

    // Type.Member, where the type is one of the client's.
    private static IEnumerable<string> Missing(string text) => MemberForm().Matches(text)
        .Where(static match => s_types.Contains(match.Groups["type"].Value)
            && !s_types[match.Groups["type"].Value].Any(type => Members(type).Contains(match.Groups["member"].Value)))
        .Select(static match => match.Value);

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;
        return type.GetMembers(All)
            .Concat(type.GetInterfaces().SelectMany(static face => face.GetMembers(All)))
            .Select(static member => member.Name);
    }

    [GeneratedRegex(@"(?<![\w.])(?<type>[A-Z]\w+)\.(?<member>[A-Z]\w+)(?![\w.]*\.(cs|md|csproj|xml))", RegexOptions.ExplicitCapture)]
    private static partial Regex MemberForm();

    [GeneratedRegex("""(Bucket = "|\.Bucket\("|(?i:oss://))(?<name>[^"/\s`\[\]()|]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex BucketForm();
}
