using Microsoft.CodeAnalysis.Text;
using OssGen.Generator.Diagnostics;

namespace OssGen.Generator.Edits;

/// <summary>Turns a fix into changes of a spec's text. All other text, with its line ends and indentation, stays as it is.</summary>
internal static class SpecEdit
{
    /// <summary>Returns the changes, or null when the text isn't as the finding describes it.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="span">The place of the finding.</param>
    /// <param name="fix">The fix of the finding.</param>
    public static IReadOnlyList<TextChange>? Changes(string text, TextSpan span, SpecFix fix)
    {
        if (span.End > text.Length)
        {
            return null;
        }

        return fix.Kind switch
        {
            SpecFixKind.Replace => Replace(text, span, fix.Text),
            SpecFixKind.Rename => Rename(text, span, fix.Text),
            SpecFixKind.AddAttribute => Add(text, span, fix.Attribute!, fix.Text),
            SpecFixKind.AddUniqueAttribute => Add(text, span, fix.Attribute!, Unique(text, fix.Text)),
            _ => SpecElement.At(text, span.Start) is { } element ? DocumentationEdit.Changes(text, element, fix) : null,
        };
    }

    private static IReadOnlyList<TextChange>? Replace(string text, TextSpan span, string replacement)
    {
        var quote = QuoteBefore(text, span);

        // A value of several lines is reported up to the end of its first line.
        return quote is { } mark && !IsAt(text, span.End, mark) ? null : [new TextChange(span, Escape(replacement))];
    }

    private static IReadOnlyList<TextChange>? Rename(string text, TextSpan span, string name)
    {
        if (SpecElement.At(text, span.Start) is not { } element)
        {
            return null;
        }

        name = element.Prefix(text) + name;
        var start = new TextChange(span, name);
        return element.IsEmpty ? [start]
            : element.EndName is { } end ? [start, new TextChange(new TextSpan(end, span.Length), name)]
            : null;
    }

    private static IReadOnlyList<TextChange>? Add(string text, TextSpan span, string attribute, string value)
    {
        var quote = QuoteBefore(text, span);
        if (quote is { } mark && !IsAt(text, span.End, mark))
        {
            return null;
        }

        var at = quote is null ? span.End : span.End + 1;
        return [new TextChange(new TextSpan(at, 0), $" {attribute}=\"{Escape(value)}\"")];
    }

    private static string Unique(string text, string name)
    {
        var unique = name;
        for (var i = 2; text.Contains($"\"{unique}\"") || text.Contains($"'{unique}'"); i++)
        {
            unique = FormattableString.Invariant($"{name}{i}");
        }

        return unique;
    }

    private static char? QuoteBefore(string text, TextSpan span) =>
        span.Start > 0 && text[span.Start - 1] is '"' or '\'' ? text[span.Start - 1] : null;

    private static bool IsAt(string text, int position, char character) => position < text.Length && text[position] == character;

    private static string Escape(string value) =>
        value.Replace("&", "&amp;").Replace("<", "&lt;").Replace("\"", "&quot;").Replace("'", "&apos;");
}
