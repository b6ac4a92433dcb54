using System.Globalization;
using System.Text.RegularExpressions;

namespace OssGen.Package.Tests.Building;

/// <summary>An error or warning as a build writes it.</summary>
/// <param name="File">Name of the file, without folder; empty for a finding without a place.</param>
/// <param name="Line">Line, 0 without a place.</param>
/// <param name="Column">Column, 0 without a place.</param>
/// <param name="Id">Such as OSSGEN020.</param>
internal sealed partial record BuildMessage(string File, int Line, int Column, string Id)
{
    /// <summary>All of a build's errors and warnings, each once, by file and line.</summary>
    public static IReadOnlyList<BuildMessage> In(string output)
        => [.. Form().Matches(output)
            .Select(static match => new BuildMessage(
                Path.GetFileName(match.Groups["file"].Value.Trim()),
                Number(match.Groups["line"]), Number(match.Groups["column"]), match.Groups["id"].Value))
            .Distinct()
            .OrderBy(static message => message.File, StringComparer.Ordinal)
            .ThenBy(static message => message.Line)];

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?<file>.*?)(\((?<line>\d+),(?<column>\d+)\))?\s*:\s+(error|warning)\s+(?<id>[A-Z]+[0-9]+)\s*:",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
