using OssGen.TestSupport.Folders;

namespace OssGen.Architecture.Tests;

/// <summary>
/// Lines have at most 140 characters. Three kinds can't be broken: rows of Markdown tables, the messages that docs/diagnostics.md quotes (a
/// test compares them with the generator's), and the examples of a spec, whose documents are compared with what is sent. C# has no
/// exception: long strings are joined from parts.
/// </summary>
public sealed class LineLengthTests
{
    private const int Longest = 140;

    private static readonly string[] Projects =
        ["runtime", "generator", "emulator", "osscmd", "extensions", "tools", "benchmarks", "samples", "tests"];

    [Theory]
    [InlineData("*.cs")]
    [InlineData("*.fs")]
    [InlineData("*.vb")]
    public void Code_has_no_long_line(string files) =>
        Assert.Empty(Projects.SelectMany(project => LongLines(project, files, static text => text)));

    [Fact]
    public void Pages_have_no_long_line() => Assert.Empty(
        Projects.Append("docs").SelectMany(static folder => LongLines(folder, "*.md", WithoutRowsAndMessages))
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md")
                .SelectMany(static path => LongLines(Path.GetFileName(path), WithoutRowsAndMessages))));

    [Fact]
    public void Specs_have_no_long_line() => Assert.Empty(
        LongLines("spec", "*.xml", WithoutExamples).Concat(LongLines("spec", "*.xsd", static text => text)));

    private static IEnumerable<string> LongLines(string folder, string pattern, Func<string[], string[]> breakable) =>
        SourceTree.Files(folder, pattern).SelectMany(path => LongLines(path, breakable));

    private static IEnumerable<string> LongLines(string path, Func<string[], string[]> breakable) =>
        breakable(Repository.Text(path).Split('\n'))
            .Select((line, index) => (line.Length, Number: index + 1))
            .Where(static line => line.Length > Longest)
            .Select(line => $"{path}:{line.Number}: {line.Length} characters");

    private static string[] WithoutRowsAndMessages(string[] lines) =>
        [.. lines.Select(static line => line.StartsWith('|') || line.StartsWith("> ", StringComparison.Ordinal) ? "" : line)];

    private static string[] WithoutExamples(string[] lines)
    {
        var isExample = false;
        return [.. lines.Select(line =>
        {
            isExample =
                isExample ? !line.Contains("</example>", StringComparison.Ordinal) : line.Contains("<example", StringComparison.Ordinal);
            return isExample ? "" : line;
        })];
    }
}
