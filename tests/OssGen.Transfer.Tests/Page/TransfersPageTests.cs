using System.Text.RegularExpressions;
using OssGen.TestSupport.Folders;

namespace OssGen.Transfer.Tests.Page;

/// <summary>
/// Every piece of C# in docs/transfers.md and docs/encryption.md stands in a file beside this one, which is compiled and run.
/// </summary>
public sealed partial class TransfersPageTests
{

    private static readonly string[] Pages = ["transfers.md", "encryption.md"];

    public static TheoryData<string> Blocks => [
        .. Pages.SelectMany(static page => Block().Matches(Text(Repository.PathOf("docs/" + page))))
            .Select(static match => match.Groups["code"].Value),
    ];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void The_code_of_the_pages_is_run_by_a_test(string code)
    {
        var files =
            Directory.EnumerateFiles(Repository.PathOf("tests/OssGen.Transfer.Tests/Page"), "*.cs").Select(static file => Flat(Text(file)));

        Assert.Contains(files, file => file.Contains(Flat(code), StringComparison.Ordinal));
    }

    private static string Text(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static string Flat(string code) =>
        string.Join('\n', code.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0));

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
