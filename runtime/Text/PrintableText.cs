using System.Buffers;
using System.Globalization;
using System.Text;

namespace OssGen.Text;

/// <summary>
/// Text for logs, messages and terminals: characters that steer a terminal, break a line, or reorder or hide what is around them are
/// written as <c>\uXXXX</c>. These are the categories Cc (controls), Cf (format: bidirectional overrides, zero-width characters), Zl and Zp
/// (line and paragraph separators), and lone surrogates.
/// </summary>
internal static class PrintableText
{
    // Most texts are of these alone and are returned as they are.
    private static readonly SearchValues<char> Plain = SearchValues.Create(Enumerable.Range(' ', 0x7F - ' ')
        .Select(static code => (char)code).ToArray());

    /// <summary>Whether anything in the text has to be escaped.</summary>
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

    /// <summary>The text with every such character escaped; the same instance where there is none.</summary>
    internal static string Escape(string text) => IsPrintable(text) ? text : Escaped(text, keepLineEnds: false);

    /// <summary>As <see cref="Escape(string)"/>, but line feeds stay: for text of several lines.</summary>
    internal static string EscapeLines(string text) => IsPrintable(text) ? text : Escaped(text, keepLineEnds: true);

    /// <summary>An exception with its stack, as <see cref="Exception.ToString"/> gives it, but each message on one line.</summary>
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

    // The first character, and whether it may stay.
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
