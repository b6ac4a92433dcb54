using System.Buffers;
using System.Globalization;
using System.Text;

namespace OssGen.Text;

/// <summary>
/// Escapes text for logs, messages and terminals. Characters that control a terminal, break a line, or reorder or hide surrounding text are
/// written as <c>\uXXXX</c>. They are the characters of the categories Cc (control), Cf (format: bidirectional overrides, zero-width
/// characters), Zl and Zp (line and paragraph separators), and unpaired surrogates.
/// </summary>
internal static class PrintableText
{
    // Most texts consist of these characters alone and are returned unchanged.
    private static readonly SearchValues<char> Plain = SearchValues.Create(Enumerable.Range(' ', 0x7F - ' ')
        .Select(static code => (char)code).ToArray());

    /// <summary>Determines whether a string needs no escaping.</summary>
    internal static bool IsPrintable(ReadOnlySpan<char> text)
    {
        for (text = AfterPlain(text); !text.IsEmpty; text = AfterPlain(text))
        {
            if (!Next(text, out var length))
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    /// <summary>Escapes a string. Returns the same instance if it needs no escaping.</summary>
    internal static string Escape(string text) => IsPrintable(text) ? text : Escaped(text, keepLineEnds: false);

    /// <summary>Escapes a string of several lines in the same way as <see cref="Escape(string)"/>, but preserves its line feeds.</summary>
    internal static string EscapeLines(string text) => IsPrintable(text) ? text : Escaped(text, keepLineEnds: true);

    /// <summary>
    /// Describes an exception in the same way as <see cref="Exception.ToString"/>, including the stack trace, but with each message on one
    /// line.
    /// </summary>
    internal static string Describe(Exception failure)
    {
        var text = new StringBuilder();
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            text.Append(cause == failure ? "" : "\n ---> ").Append(cause.GetType().FullName).Append(": ").Append(Escape(cause.Message));
            if (cause.StackTrace is { } stack)
            {
                text.Append('\n').Append(stack.ReplaceLineEndings("\n"));
            }
        }

        return text.ToString();
    }

    private static ReadOnlySpan<char> AfterPlain(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExcept(Plain) is var index and >= 0 ? text[index..] : [];

    // Returns whether the first character needs no escaping, and its length.
    private static bool Next(ReadOnlySpan<char> text, out int length) =>
        Rune.DecodeFromUtf16(text, out var rune, out length) == OperationStatus.Done
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Escaped(ReadOnlySpan<char> text, bool keepLineEnds)
    {
        var escaped = new StringBuilder(text.Length + 16);
        while (!text.IsEmpty)
        {
            var stays = Next(text, out var length) || (keepLineEnds && text[0] == '\n');
            foreach (var unit in text[..length])
            {
                _ = stays ? escaped.Append(unit) : escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
            }

            text = text[length..];
        }

        return escaped.ToString();
    }
}
