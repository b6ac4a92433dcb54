using System.Runtime.CompilerServices;
using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits XML documentation comments. Text is escaped for XML 1.0 and wrapped.</summary>
internal static class XmlDoc
{
    private const int Width = 128;

    // A lookup is twice as fast as comparisons, and half of the emitted text goes through it.
    private static readonly bool[] s_isPlain = [.. Enumerable.Range(0, 128).Select(static c => c >= ' ' && "&<>`".IndexOf((char)c) < 0)];

    /// <summary>
    /// Emits a tag that contains text, for example <c>Tag(writer, "summary", ...)</c> or <c>Tag(writer, "param name=\"x\"", ...)</c>.
    /// Backticks in the text delimit code.
    /// </summary>
    public static void Tag(SourceWriter writer, string tag, string text) => Tag(writer, tag, text.AsSpan());

    /// <summary>Emits a tag that contains text, as <see cref="Tag(SourceWriter, string, string)"/> does.</summary>
    public static void Tag(SourceWriter writer, string tag, ReadOnlySpan<char> text)
    {
        var line = Begin(writer, tag);
        var start = line.Length;
        AppendText(line, text);
        End(writer, line, tag, start);
    }

    /// <summary>Converts text of the spec to XML content. Code between backticks is placed in <c>c</c> elements.</summary>
    public static string Text(string text)
    {
        if (EndOfPlain(text.AsSpan()) == text.Length)
        {
            return text;
        }

        var xml = new TextBuffer(text.Length + 32);
        AppendText(xml, text.AsSpan());
        return xml.Cut(0);
    }

    /// <summary>Emits a tag whose content is already XML.</summary>
    public static void Raw(SourceWriter writer, string tag, string xml)
    {
        var line = Begin(writer, tag);
        var start = line.Length;
        End(writer, line.Append(xml), tag, start);
    }

    /// <summary>Emits a tag whose content is an interpolated string of XML, without creating the string.</summary>
    public static void Raw(SourceWriter writer, string tag, [InterpolatedStringHandlerArgument("writer", "tag")] CommentText xml) =>
        End(writer, xml.Line, tag, xml.Start);

    /// <summary>Begins the line of a tag and returns the text to which the content is appended.</summary>
    public static TextBuffer Begin(SourceWriter writer, string tag) => writer.BeginLine().Append("/// <").Append(tag).Append('>');

    /// <summary>Ends a tag, and divides its content into several lines if it is too long for one.</summary>
    /// <param name="writer">The writer of the file.</param>
    /// <param name="line">The text that <see cref="Begin"/> returned, after the content.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="start">Where the content begins.</param>
    public static void End(SourceWriter writer, TextBuffer line, string tag, int start)
    {
        var length = line.Length - start;
        if (!Fits(tag, length))
        {
            // The content is appended once more in several lines, and the long line keeps only the tag.
            writer.EndLine();
            var content = line.Length - length - "\n".Length;
            writer.Comment(line.Slice(content, length), Width);
            line.Remove(content, length);
            writer.BeginLine().Append("/// ");
        }

        line.Append("</").Append(tag.AsSpan(0, LengthOfName(tag))).Append('>');
        writer.EndLine();
    }

    private static bool Fits(string tag, int length) => tag.Length + length + LengthOfName(tag) + "<></>".Length <= Width;

    private static int LengthOfName(string tag) => tag.IndexOf(' ') is var space and >= 0 ? space : tag.Length;

    /// <summary>Emits the first paragraph of the documentation as the summary and the others as remarks.</summary>
    public static void SummaryAndRemarks(SourceWriter writer, Documentation documentation, string fallback)
    {
        var paragraphs = new Paragraphs(documentation);
        Tag(writer, "summary", paragraphs.FirstOr(fallback));
        Remarks(writer, paragraphs.Rest);
    }

    /// <summary>Emits paragraphs and sentences after them as remarks, or emits nothing when there are none.</summary>
    public static void Remarks(SourceWriter writer, Paragraphs paragraphs, params ReadOnlySpan<string> sentences)
    {
        if (paragraphs.IsEmpty && sentences.Length == 0)
        {
            return;
        }

        var isSingle = paragraphs.IsEmpty ? sentences.Length == 1 : sentences.Length == 0 && paragraphs.Rest.IsEmpty;
        var tag = isSingle ? "remarks" : "para";
        if (!isSingle)
        {
            writer.Line("/// <remarks>");
        }

        for (var rest = paragraphs; !rest.IsEmpty; rest = rest.Rest)
        {
            Tag(writer, tag, rest.First);
        }

        foreach (var sentence in sentences)
        {
            Tag(writer, tag, sentence);
        }

        if (!isSingle)
        {
            writer.Line("/// </remarks>");
        }
    }

    /// <summary>Appends text of the spec as XML content, as <see cref="Text"/> converts it.</summary>
    public static void AppendText(TextBuffer xml, ReadOnlySpan<char> text)
    {
        for (var open = text.IndexOf('`'); open >= 0; open = text.IndexOf('`'))
        {
            var length = text.Slice(open + 1).IndexOf('`');
            if (length < 0)
            {
                break;
            }

            AppendEscaped(xml, text.Slice(0, open));
            if (length > 0)
            {
                AppendEscaped(xml.Append("<c>"), text.Slice(open + 1, length));
                xml.Append("</c>");
            }

            text = text.Slice(open + 1 + length + 1);
        }

        AppendEscaped(xml, text);
    }

    /// <summary>
    /// Appends text as XML content. Characters that XML 1.0 doesn't allow become U+FFFD, and line breaks become spaces.
    /// </summary>
    public static void AppendEscaped(TextBuffer xml, ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var end = EndOfPlain(text);
            xml.Append(text.Slice(0, end));
            text = text.Slice(end);
            if (text.Length > 0)
            {
                var isPair = char.IsHighSurrogate(text[0]) && text.Length > 1 && char.IsLowSurrogate(text[1]);
                _ = isPair ? xml.Append(text.Slice(0, 2)) : xml.Append(Escaped(text[0]));
                text = text.Slice(isPair ? 2 : 1);
            }
        }
    }

    /// <summary>Returns the index of the first backtick, character to escape or part of a surrogate pair, or the length.</summary>
    private static int EndOfPlain(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (text[end] < s_isPlain.Length ? s_isPlain[text[end]] : IsPlain(text[end])))
        {
            end++;
        }

        return end;
    }

    private static bool IsPlain(char beyondAscii) => beyondAscii is not ('\u0085' or '\u2028' or '\u2029' or >= '\uD800');

    private static string Escaped(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '\t' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' => " ",
        < ' ' or '\uFFFE' or '\uFFFF' => "\uFFFD",
        _ => char.IsSurrogate(c) ? "\uFFFD" : c.ToString(),
    };
}
