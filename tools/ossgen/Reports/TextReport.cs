using System.Globalization;
using System.Text;
using OssGen.Text;
using OssGen.Tool.Checking;
using OssGen.Tool.Correcting;

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

    internal static string Of(SpecCorrection correction)
    {
        var (old, text) = (PrintableText.Escape(correction.Old), PrintableText.Escape(correction.New));
        var origin = Origin(correction.Path, correction.Line, correction.Column);
        return old.Length == 0 ? $"{origin}: added {text}" : $"{origin}: changed '{old}' to '{text}'";
    }

    private static string Origin(SpecPlace? place) => place is null ? "ossgen" : Origin(place.Path, place.Line, place.Column);

    private static string Origin(string path, int line, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{PrintableText.Escape(path)}({line},{column})");
}
