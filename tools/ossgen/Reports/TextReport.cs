using System.Globalization;
using System.Text;
using OssGen.Text;
using OssGen.Tool.Checking;

namespace OssGen.Tool.Reports;

/// <summary>Writes a line for each finding, in the format of compilers, in which editors find the position.</summary>
internal static class TextReport
{
    internal static string Of(IReadOnlyList<SpecFinding> findings, bool warningsAsErrors)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            var severity = FindingReport.Severity(finding, warningsAsErrors);
            text.Append(CultureInfo.InvariantCulture, $"{Origin(finding.Place)}: {severity} {finding.Id}: ")
                .Append(PrintableText.Escape(finding.Message))
                .Append('\n');
        }

        return text.ToString();
    }

    private static string Origin(SpecPlace? place) => place is null
        ? "ossgen"
        : string.Create(CultureInfo.InvariantCulture, $"{PrintableText.Escape(place.Path)}({place.Line},{place.Column})");
}
