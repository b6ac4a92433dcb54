using System.Text.RegularExpressions;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.GoldenFiles;

namespace OssGen.Conformance.Tests.Testing;

/// <summary>The C# in docs/testing.md is that of the files beside this one, which run as tests.</summary>
public sealed partial class TestingPageTests
{
    private const string Page = "docs/testing.md";

    [Fact]
    public void Every_block_is_the_file_that_it_names() =>
        GoldenText.Compare(Page, Block().Replace(Repository.Text(Page), static block => $"{block.Groups["link"]}\n\n```csharp\n"
            + $"{Repository.Text("tests/OssGen.Conformance.Tests/Testing/" + block.Groups["file"])}```\n"));

    [Fact]
    public void No_block_is_without_a_file()
    {
        var page = Repository.Text(Page);

        Assert.Equal(page.Split("```csharp").Length - 1, Block().Count(page));
    }

    [GeneratedRegex(
        @"(?<link>\[(?<file>\w+\.cs)\]\(\.\./tests/OssGen\.Conformance\.Tests/Testing/\k<file>\):)\n\n```csharp\n.*?```\n",
        RegexOptions.Singleline)]
    private static partial Regex Block();
}
