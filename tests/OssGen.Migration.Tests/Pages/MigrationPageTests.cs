using System.Text.RegularExpressions;
using OssGen.TestSupport.Folders;

namespace OssGen.Migration.Tests.Pages;

/// <summary>
/// The calls in the tables of docs/migrating are compiled: each piece of code is in a file of this project, white space and last commas
/// apart. The packages of Alibaba Cloud's own SDKs aren't referenced, so that their columns only name members.
/// </summary>
public sealed partial class MigrationPageTests
{
    private static readonly Dictionary<string, string> s_theirs = new()
    {
        ["aws-s3.md"] = "AwsS3Calls.cs",
        ["azure-blobs.md"] = "AzureBlobsCalls.cs",
        ["minio.md"] = "MinioCalls.cs",
    };

    private static readonly string[] s_pages = [.. s_theirs.Keys, "aliyun-oss-sdk.md", "alibabacloud-oss-v2.md"];

    // What belongs to a package that isn't referenced.
    private static readonly string[] s_namesOnly =
    [
        "AddAWSService", "AddBlobServiceClient", "BlobBatchClient", "AddMinio", "WithRetryPolicy", "SetTraceOn", "PutObjectAsync",
        "PresignedPostPolicyAsync",
    ];

    public static TheoryData<string, string> Ours => Column(s_pages, 2);

    public static TheoryData<string, string> Theirs => Column(s_theirs.Keys, 1);

    [Theory]
    [MemberData(nameof(Ours))]
    public void Our_call_is_compiled(string page, string code) =>
        Assert.True(FilesOf("Ours").Contains(Dense(code), StringComparison.Ordinal), $"{page}: no file in Ours has this code: {code}");

    [Theory]
    [MemberData(nameof(Theirs))]
    public void Their_call_is_compiled(string page, string code) => Assert.True(
        s_namesOnly.Contains(code) || FilesOf("Theirs", s_theirs[page]).Contains(Dense(code), StringComparison.Ordinal),
        $"{page}: {s_theirs[page]} hasn't this code: {code}");

    [Fact]
    public void Every_page_has_the_same_rows()
    {
        var rows = s_pages.Select(static page => Rows(page).Select(static cells => cells[0].Trim()).ToList()).ToList();

        Assert.All(rows, names => Assert.Equal(rows[0], names));
    }

    private static TheoryData<string, string> Column(IEnumerable<string> pages, int column)
    {
        var data = new TheoryData<string, string>();
        foreach (var page in pages)
        {
            var spans = Rows(page).SelectMany(cells => Code().Matches(cells[column])).Select(static match => match.Value);
            foreach (var code in spans.Distinct())
            {
                data.Add(page, code.Trim('`'));
            }
        }

        return data;
    }

    private static IEnumerable<string[]> Rows(string page) => Repository.Text($"docs/migrating/{page}").Split('\n')
        .Where(static line => line.StartsWith("| ", StringComparison.Ordinal) && !line.EndsWith("| OssGen | |", StringComparison.Ordinal))
        .Select(static line => line.Split('|')[1..]);

    private static string FilesOf(string folder, string pattern = "*.cs") => string.Concat(
        Directory.EnumerateFiles(Repository.PathOf($"tests/OssGen.Migration.Tests/{folder}"), pattern)
            .Select(File.ReadAllText).Select(Dense));

    // In one line, no comma follows the last member.
    private static string Dense(string code) =>
        string.Concat(code.Where(static character => !char.IsWhiteSpace(character))).Replace(",}", "}", StringComparison.Ordinal);

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Code();
}
