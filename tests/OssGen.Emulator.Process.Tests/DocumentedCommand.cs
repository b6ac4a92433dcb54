using System.Text.RegularExpressions;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Pages;

namespace OssGen.Emulator.Tests.Process;

/// <summary>The commands of README.md and its translation: lines of blocks, and code spans that begin with a program.</summary>
internal static partial class DocumentedCommand
{
    private static readonly string[] Pages = ["README.md", "README.zh-CN.md"];

    public static IReadOnlyList<string> All { get; } = [.. InBlocks().Concat(InSpans()).Distinct()];

    /// <summary>The arguments of a command behind its program. No documented command has quotation marks.</summary>
    public static string[] Arguments(string command) => command.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];

    private static IEnumerable<string> InBlocks() =>
        from block in PageBlock.All
        where Pages.Contains(block.Page) && block.Language.Length == 0
        from line in block.Code.Split('\n')
        let command = Comment().Replace(line, "").Trim()
        where command.Length > 0
        select command;

    private static IEnumerable<string> InSpans() =>
        from page in Pages
        from span in Span().Matches(PageText.WithoutBlocks(Repository.Text(page)))
        select span.Groups["command"].Value.ReplaceLineEndings(" ");

    [GeneratedRegex(" +# .*$")]
    private static partial Regex Comment();

    [GeneratedRegex("`(?<command>(?:dotnet|osscmd|ossgen) [^`]+)`")]
    private static partial Regex Span();
}
