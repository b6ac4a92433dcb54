using System.Text.RegularExpressions;
using OssGen.TestSupport.Folders;

namespace OssGen.Architecture.Tests;

/// <summary>The project's English, in comments, messages, specs and documentation alike.</summary>
public sealed partial class WordsTests
{
    private static readonly string[] Folders =
        ["runtime", "generator", "emulator", "osscmd", "extensions", "tools", "spec", "docs", "samples", "benchmarks"];

    private static readonly string[] Patterns = ["*.cs", "*.xml", "*.md"];

    [Fact]
    public void Texts_have_no_word_of_the_list() => Assert.Empty(
        from line in Lines()
        let word = Unwanted().Match(line.Text)
        where word.Success
        select $"{line.Path}:{line.Number}: '{word.Value}' in: {line.Text.Trim()}");

    private static IEnumerable<(string Path, int Number, string Text)> Lines() =>
        from folder in Folders
        from pattern in Patterns
        from path in SourceTree.Files(folder, pattern)
        from line in Repository.Text(path).Split('\n').Select(static (text, index) => (Text: text, Number: index + 1))
        select (path, line.Number, line.Text);

    // 'stands for' is how a placeholder is explained.
    [GeneratedRegex(
        @"\bstands?\b(?! for)|\bgo(es|ing)? on\b|\bbeside\b|\bl(ie|ies|ying)\b|\bnobody\b|\bgive(s|n)? up\b|\bgiving up\b|\bso many\b"
            + @"|\bmend(s|ed|ing)?\b|\banew\b|\bwhoever\b|\bcomes? of it\b|\bcame of\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Unwanted();
}
