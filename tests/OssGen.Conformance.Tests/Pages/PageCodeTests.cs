using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Pages;

namespace OssGen.Conformance.Tests.Pages;

/// <summary>
/// Every piece of C#, F# and Visual Basic in README.md and on the pages is compiled: it stands in a file of a test project or of a sample,
/// which runs it. A page whose blocks are compiled in another way is listed here with the test that does so.
/// </summary>
public sealed class PageCodeTests
{
    private static readonly Dictionary<string, string> OwnTests = new()
    {
        ["docs/architecture.md"] = "tests/OssGen.Generator.Tests/Compile/ArchitecturePageTests.cs",
        ["docs/diagnostics.md"] = "tests/OssGen.Generator.Tests/Analyzers/DocumentedCalls.cs",
        ["docs/extending.md"] = "tests/OssGen.Package.Tests/Tests/ExtendingPageTests.cs",
    };

    private static readonly string[] Languages = ["", "csharp", "fsharp", "vb", "xml", "json", "layers"];

    private static readonly Dictionary<string, IReadOnlyList<string>> Compiled = new()
    {
        ["csharp"] = FilesOf("*.cs"),
        ["fsharp"] = FilesOf("*.fs"),
        ["vb"] = FilesOf("*.vb"),
    };

    public static TheoryData<string, string, string> Blocks
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var block in PageBlock.All.Where(
                static block => Compiled.ContainsKey(block.Language) && !OwnTests.ContainsKey(block.Page)))
            {
                rows.Add(block.Page, block.Language, block.Code);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void The_code_of_a_page_is_compiled(string page, string language, string code)
    {
        var lines = PageBlock.Flat(code).Split('\n');
        var usings = lines.TakeWhile(IsUsingDirective).ToList();
        var body = string.Join('\n', lines.Skip(usings.Count));

        Assert.True(
            Compiled[language].Any(file => file.Contains(body, StringComparison.Ordinal) && !usings.Except(file.Split('\n')).Any()),
            $"No file below tests/ or samples/ has this code of {page}, with its using directives:\n\n{code}");
    }

    [Fact]
    public void A_page_with_a_test_of_its_own_is_named_by_that_test() =>
        Assert.All(OwnTests, static own => Assert.Contains(own.Key, Repository.Text(own.Value), StringComparison.Ordinal));

    [Fact]
    public void No_block_of_C_sharp_goes_by_another_name() =>
        Assert.All(PageBlock.All, static block => Assert.Contains(block.Language.Split(' ')[0], Languages));

    private static IReadOnlyList<string> FilesOf(string pattern) =>
    [
        .. ((string[])["tests", "samples"])
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories))
            .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(IsCompiled)
            .Select(static path => PageBlock.Flat(Repository.Text(path))),
    ];

    private static bool IsCompiled(string path) =>
        !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
            && !path.EndsWith(".verified.cs", StringComparison.Ordinal) && !path.EndsWith(".received.cs", StringComparison.Ordinal);

    // A page shows the directives directly above the code; a file has other lines between them.
    private static bool IsUsingDirective(string line) =>
        line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('=', StringComparison.Ordinal);
}
