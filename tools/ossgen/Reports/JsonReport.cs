using OssGen.Tool.Checking;

namespace OssGen.Tool.Reports;

/// <summary>Writes the findings as a JSON document, for programs.</summary>
internal static class JsonReport
{
    internal static string Of(IReadOnlyList<SpecFinding> findings, bool warningsAsErrors) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Id);
            json.WriteString("severity", FindingReport.Severity(finding, warningsAsErrors));
            json.WriteString("message", finding.Message);
            if (finding.Place is { } place)
            {
                json.WriteString("file", place.Path);
                json.WriteNumber("line", place.Line);
                json.WriteNumber("column", place.Column);
                json.WriteNumber("endLine", place.EndLine);
                json.WriteNumber("endColumn", place.EndColumn);
            }

            json.WriteEndObject();
        }

        var errors = findings.Count(finding => finding.IsError || warningsAsErrors);
        json.WriteEndArray();
        json.WriteNumber("errors", errors);
        json.WriteNumber("warnings", findings.Count - errors);
        json.WriteEndObject();
    });
}
