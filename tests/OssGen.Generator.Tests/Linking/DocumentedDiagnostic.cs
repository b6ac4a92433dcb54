using System.Text.RegularExpressions;

namespace OssGen.Generator.Tests.Linking;

/// <summary>A section of docs/diagnostics.md: an id with its message, an example that has the finding and one that has not.</summary>
internal sealed partial record DocumentedDiagnostic(string Id, string Title, string Severity, string? ReportedAt, string Message, string Wrong, string Right)
{
    /// <summary>Findings about specs, whose examples are XML.</summary>
    public static IReadOnlyDictionary<string, DocumentedDiagnostic> All { get; } = Sections("xml");

    /// <summary>Findings about calls, whose examples are C#.</summary>
    public static IReadOnlyDictionary<string, DocumentedDiagnostic> Calls { get; } = Sections("csharp");

    /// <summary>The example as a file: declarations stand in a root.</summary>
    public static string AsFile(string example) =>
        example.Length == 0 || example.StartsWith("<spec", StringComparison.Ordinal) || example.StartsWith("<!", StringComparison.Ordinal)
            ? example
            : Spec.File("\n" + example + "\n");

    private static Dictionary<string, DocumentedDiagnostic> Sections(string language) =>
        Section().Matches(Resources.Text("docs/diagnostics.md").ReplaceLineEndings("\n"))
            .Where(match => match.Groups["language"].Value == language)
            .Select(Parse)
            .ToDictionary(static section => section.Id);

    private static DocumentedDiagnostic Parse(Match match) => new(
        match.Groups["id"].Value,
        match.Groups["title"].Value,
        match.Groups["severity"].Value,
        match.Groups["at"].Success ? match.Groups["at"].Value : null,
        match.Groups["message"].Value,
        match.Groups["wrong"].Value.Trim('\n'),
        match.Groups["right"].Value.Trim('\n'));

    [GeneratedRegex("## (?<id>OSSGEN\\d+)\\n\\n(?<title>.+) \\((?<severity>error|warning)\\)\\.( Reported at: `(?<at>.+)`\\.)?\\n\\n> (?<message>.+)\\n(?:(?!## |```)[^\\n]*\\n)*```(?<language>xml|csharp)\\n(?<wrong>(?:(?!```)[^\\n]*\\n)*)```\\n\\n```\\k<language>\\n(?<right>(?:(?!```)[^\\n]*\\n)*)```")]
    private static partial Regex Section();
}
