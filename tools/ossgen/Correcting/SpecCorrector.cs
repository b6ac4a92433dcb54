using OssGen.Generator.Edits;
using OssGen.Tool.Checking;

namespace OssGen.Tool.Correcting;

/// <summary>
/// Makes the edits that findings know, in the texts of the checked files. Names and documentation that a person has to write aren't added.
/// </summary>
internal static class SpecCorrector
{
    // A correction can uncover the next mistake: the attributes of an element aren't read before its name is known. Deeper chains than this
    // would be corrections of corrections.
    private const int Rounds = 8;

    /// <summary>Returns the corrected texts and the findings that they still have.</summary>
    /// <param name="files">The files to check and correct.</param>
    /// <param name="references">The files whose names those may use, which stay as they are.</param>
    internal static CorrectedSpec Correct(IReadOnlyList<SpecInput> files, IReadOnlyList<SpecInput> references)
    {
        var corrections = new List<SpecCorrection>();
        for (var round = 0; ; round++)
        {
            var findings = SpecChecker.Check([.. files, .. references]);
            var corrected = round == Rounds ? files : [.. files.Select(file => Correct(file, findings, corrections))];
            if (corrected.SequenceEqual(files))
            {
                return new CorrectedSpec(files, findings, corrections);
            }

            files = corrected;
        }
    }

    private static SpecInput Correct(SpecInput file, IEnumerable<SpecFinding> findings, List<SpecCorrection> corrections)
    {
        var text = file.GetText();
        var fixes = findings
            .Where(finding => finding.Place?.Path == file.Path && finding.Fix is { } fix && SpecEdits.Corrections.Contains(fix.Kind))
            .Select(static finding => (finding.Span, finding.Fix!));
        var changes = SpecEdits.Combine(text.ToString(), fixes);
        corrections.AddRange(changes.Select(change => SpecCorrection.Of(file.Path, text, change)));
        return changes.Count == 0 ? file : file.WithText(text.WithChanges(changes));
    }
}
