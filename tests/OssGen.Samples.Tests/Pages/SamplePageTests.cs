using System.Text.RegularExpressions;
using OssGen.TestSupport.Folders;

namespace OssGen.Samples.Tests.Pages;

public sealed partial class SamplePageTests
{
    private const int LinesOfAPage = 70;

    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateDirectories(Repository.PathOf("samples")).Select(static folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_in_the_index(string sample) =>
        Assert.Contains($"[{sample}]({sample}/README.md)", Repository.Text("samples/README.md"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_described_on_one_page(string sample) =>
        Assert.InRange(Repository.Text($"samples/{sample}/README.md").Split('\n').Length, 15, LinesOfAPage);

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_page_names_projects_that_exist(string sample)
    {
        var page = Repository.Text($"samples/{sample}/README.md");

        var projects = Projects().Matches(page).Select(static match => match.Groups[1].Value);

        Assert.All(projects, static path => Assert.True(Path.Exists(Repository.PathOf(path)), path));
    }

    [GeneratedRegex(@"(?:--project|dotnet test|dotnet build) ([A-Za-z/]+)")]
    private static partial Regex Projects();
}
