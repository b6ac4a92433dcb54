using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Reading;

/// <summary>Adds locations to the linker's findings, using the positions of the elements that they name.</summary>
internal static class FindingLocator
{
    public static EquatableArray<DiagnosticInfo> Locate(EquatableArray<Finding> findings, IEnumerable<SpecPositions> files)
    {
        var byPath = new Dictionary<string, SpecPositions>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            byPath[file.Path] = file;
        }

        var located = new DiagnosticInfo[findings.Count];
        for (var i = 0; i < located.Length; i++)
        {
            var finding = findings[i];
            located[i] = new DiagnosticInfo(finding.Id, finding.Path, SpanOf(finding, byPath), finding.Arguments, finding.Fix);
        }

        return new EquatableArray<DiagnosticInfo>(located);
    }

    private static SpecSpan SpanOf(Finding finding, Dictionary<string, SpecPositions> files) =>
        files.TryGetValue(finding.Path, out var file) ? file.Of(finding.Element, finding.Attribute) : SpecSpan.StartOfFile;
}
