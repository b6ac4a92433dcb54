using Microsoft.CodeAnalysis.Text;
using OssGen.Generator.Diagnostics;

namespace OssGen.Generator.Edits;

/// <summary>Makes several fixes of one file at once.</summary>
internal static class SpecEdits
{
    /// <summary>The kinds of fixes that can be made without a person, because they leave nothing to fill in.</summary>
    public static IReadOnlyList<SpecFixKind> Corrections { get; } = [SpecFixKind.Replace, SpecFixKind.Rename, SpecFixKind.AddAttribute];

    /// <summary>
    /// Returns the changes of fixes in the order of the text. Of fixes that change the same place, which can be the same fix of two
    /// findings, only the first is made.
    /// </summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="fixes">The places of findings and their fixes.</param>
    public static IReadOnlyList<TextChange> Combine(string text, IEnumerable<(TextSpan Span, SpecFix Fix)> fixes)
    {
        var changes = new List<TextChange>();
        foreach (var (span, fix) in fixes)
        {
            if (SpecEdit.Changes(text, span, fix) is { } next
                && !next.Any(change => changes.Any(other => change.Span.IntersectsWith(other.Span))))
            {
                changes.AddRange(next);
            }
        }

        changes.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        return changes;
    }
}
