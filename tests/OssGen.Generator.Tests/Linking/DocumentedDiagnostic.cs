using System.Text.RegularExpressions;

namespace OssGen.Generator.Tests.Linking;

/// <summary>
/// A section of docs/diagnostics.md: an id with its message, an example that has the finding and one that has not, where a text can have
/// it.
/// </summary>
internal sealed partial record DocumentedDiagnostic(
    string Id, string Title, string Severity, string? ReportedAt, string Message, bool HasExamples, string Wrong, string Right)
{
    /// <summary>Findings about specs, whose examples are XML, where they have some.</summary>
    public static IReadOnlyDictionary<string, DocumentedDiagnostic> All { get; } = Sections("xml", "");

    /// <summary>Findings about calls, whose examples are C#.</summary>
    public static IReadOnlyDictionary<string, DocumentedDiagnostic> Calls { get; } = Sections("csharp");

    /// <summary>The wrong example as a file; null where the finding isn't about a spec's text: other tests provoke it.</summary>
    public string? WrongFile => HasExamples && !Wrong.StartsWith("<OssSpec", StringComparison.Ordinal) ? AsFile(Wrong) : null;

    /// <summary>The right example as a file.</summary>
    public string RightFile => AsFile(Right);

    /// <summary>The example as a file: declarations stand in a root.</summary>
    private static string AsFile(string example) =>
        example.Length == 0 || example.StartsWith("<spec", StringComparison.Ordinal) || example.StartsWith("<!", StringComparison.Ordinal)
            ? example
            : Spec.File("\n" + example + "\n");

    private static Dictionary<string, DocumentedDiagnostic> Sections(params string[] languages) =>
        Section().Matches(Resources.Text("docs/diagnostics.md").ReplaceLineEndings("\n"))
            .Where(match => languages.Contains(match.Groups["language"].Value))
            .Select(Parse)
            .ToDictionary(static section => section.Id);

    private static DocumentedDiagnostic Parse(Match match) => new(
        match.Groups["id"].Value,
        match.Groups["title"].Value,
        match.Groups["severity"].Value,
        match.Groups["at"].Success ? match.Groups["at"].Value : null,
        match.Groups["message"].Value,
        match.Groups["wrong"].Success,
        match.Groups["wrong"].Value.Trim('\n'),
        match.Groups["right"].Value.Trim('\n'));

    [GeneratedRegex(
        "## (?<id>OSSGEN\\d+)\\n\\n(?<title>.+) \\((?<severity>error|warning|info)\\)\\."
            + "( Reported at: `(?<at>.+)`\\.)?\\n\\n> (?<message>.+)\\n"
            + "(?:(?:(?!## |```)[^\\n]*\\n)*```(?<language>xml|csharp)\\n"
            + "(?<wrong>(?:(?!```)[^\\n]*\\n)*)```\\n\\n```\\k<language>\\n(?<right>(?:(?!```)[^\\n]*\\n)*)```)?")]
    private static partial Regex Section();
}
