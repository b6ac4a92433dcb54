using System.Text.RegularExpressions;
using OssGen.TestSupport.Folders;

namespace OssGen.Architecture.Tests;

/// <summary>
/// In the runtime, a name that begins with <c>x-oss-</c>, a header name of several words and <c>OSSAccessKeyId</c> are literals in a
/// single file, so that two classes can't spell them differently. A name that several files use is a constant of <c>WireNames</c>.
/// </summary>
public sealed partial class WireNameTests
{
    [Fact]
    public void The_runtime_spells_each_wire_name_in_one_file() => Assert.Empty(
        SourceTree.Files("runtime", "*.cs")
            .SelectMany(static path => Names(path).Select(name => (Name: name, Path: path)))
            .ToLookup(static use => use.Name, static use => use.Path)
            .Where(static files => files.Count() > 1)
            .Select(static files => $"{files.Key}: {string.Join(", ", files)}"));

    private static IEnumerable<string> Names(string path) => Repository.Text(path).Split('\n')
        .Where(static line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
        .SelectMany(static line => WireName().Matches(line))
        .Select(static match => match.Groups["name"].Value.ToLowerInvariant())
        .Distinct();

    [GeneratedRegex("\"(?<name>x-oss-[a-z0-9-]+|OSSAccessKeyId|[A-Z][A-Za-z0-9]*(-[A-Z][A-Za-z0-9]*)+)\"")]
    private static partial Regex WireName();
}
