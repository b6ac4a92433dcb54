using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OssGen.Generator.Diagnostics;

namespace OssGen.Tool.Checking;

/// <summary>A diagnostic of the generator, as reports show it.</summary>
/// <param name="Id">The ID, such as OSSGEN030.</param>
/// <param name="IsError">Whether it is an error rather than a warning.</param>
/// <param name="Message">The cause and the remedy.</param>
/// <param name="Place">The position; null for a defect that concerns no file.</param>
internal sealed record SpecFinding(string Id, bool IsError, string Message, SpecPlace? Place)
{
    /// <summary>The place in the file's text; empty if there is none.</summary>
    internal TextSpan Span { get; init; }

    /// <summary>The edit that would remove the cause; null if the finding knows none.</summary>
    internal SpecFix? Fix { get; init; }

    internal static SpecFinding Of(Diagnostic diagnostic) => new(
        diagnostic.Id,
        diagnostic.Severity == DiagnosticSeverity.Error,
        diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
        diagnostic.Location.Kind == LocationKind.None ? null : SpecPlace.Of(diagnostic.Location.GetLineSpan()))
    {
        Span = diagnostic.Location.SourceSpan,
        Fix = SpecFix.Of(diagnostic.Properties),
    };
}

/// <summary>A position in a file; lines and columns begin at 1.</summary>
/// <param name="Path">The path of the file, as the user wrote it.</param>
/// <param name="Line">The line.</param>
/// <param name="Column">The column, in UTF-16 units.</param>
/// <param name="EndLine">The line in which the span ends.</param>
/// <param name="EndColumn">The column after the span.</param>
internal sealed record SpecPlace(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    internal static SpecPlace Of(FileLinePositionSpan span) => new(
        span.Path,
        span.StartLinePosition.Line + 1,
        span.StartLinePosition.Character + 1,
        span.EndLinePosition.Line + 1,
        span.EndLinePosition.Character + 1);
}
