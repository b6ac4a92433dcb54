using System.Text.RegularExpressions;
using OssGen.TestSupport.Folders;

namespace OssGen.Tool.Tests.Running;

/// <summary>docs/ossgen.md and the commands name the same options.</summary>
public sealed partial class ManualTests
{
    [Theory]
    [InlineData("infer")]
    [InlineData("check")]
    public void The_manual_has_the_options_of_the_command(string command)
    {
        var page = Repository.Text("docs/ossgen.md");
        var section = page[page.IndexOf($"\n## {command}\n", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", 1, StringComparison.Ordinal)];

        var options = CommandTree.Create(TextWriter.Null, TextWriter.Null).Subcommands.Single(known => known.Name == command).Options
            .Select(static option => option.Name);

        var documented = Row().Matches(section).Select(static row => row.Groups["name"].Value);
        Assert.Equal(options.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("^[|] `(?<name>--[a-z-]+)`", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
