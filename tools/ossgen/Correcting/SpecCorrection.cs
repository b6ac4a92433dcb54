using Microsoft.CodeAnalysis.Text;

namespace OssGen.Tool.Correcting;

/// <summary>A change of a spec file's text.</summary>
/// <param name="Path">The path of the file, as the user wrote it.</param>
/// <param name="Line">The line, beginning at 1.</param>
/// <param name="Column">The column before the change, in UTF-16 units, beginning at 1.</param>
/// <param name="Old">The replaced text; empty if text was added.</param>
/// <param name="New">The new text.</param>
internal sealed record SpecCorrection(string Path, int Line, int Column, string Old, string New)
{
    internal static SpecCorrection Of(string path, SourceText text, TextChange change)
    {
        var start = text.Lines.GetLinePosition(change.Span.Start);
        return new SpecCorrection(path, start.Line + 1, start.Character + 1, text.ToString(change.Span), change.NewText!.Trim());
    }
}
