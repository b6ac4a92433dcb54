using OssGen.Tool.Checking;

namespace OssGen.Tool.Reports;

/// <summary>Writes findings in one of the formats of <c>--format</c>.</summary>
internal static class FindingReport
{
    internal static readonly string[] Formats = ["text", "json", "sarif"];

    internal static string Of(string format, IReadOnlyList<SpecFinding> findings, bool warningsAsErrors) => format switch
    {
        "json" => JsonReport.Of(findings, warningsAsErrors),
        "sarif" => SarifReport.Of(findings, warningsAsErrors),
        _ => TextReport.Of(findings, warningsAsErrors),
    };

    /// <summary>Returns the severity as the reports name it.</summary>
    internal static string Severity(SpecFinding finding, bool warningsAsErrors) =>
        finding.IsError || warningsAsErrors ? "error" : "warning";

    /// <summary>Returns a summary such as <c>2 errors, 1 warning</c>.</summary>
    internal static string Summary(IReadOnlyList<SpecFinding> findings, bool warningsAsErrors)
    {
        var errors = findings.Count(finding => finding.IsError || warningsAsErrors);
        return $"{Count(errors, "error")}, {Count(findings.Count - errors, "warning")}";
    }

    private static string Count(int count, string what) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
