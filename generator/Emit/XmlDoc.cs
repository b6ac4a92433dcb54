using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits XML documentation comments. Text is escaped for XML 1.0 and wrapped.</summary>
internal static class XmlDoc
{
    private const int Width = 128;

    private static readonly string[] s_paragraphEnd = ["\n\n"];

    /// <summary>
    /// Emits a tag that contains text, for example <c>Tag(writer, "summary", ...)</c> or <c>Tag(writer, "param name=\"x\"", ...)</c>.
    /// Backticks in the text delimit code.
    /// </summary>
    public static void Tag(SourceWriter writer, string tag, string text)
    {
        if (EndOfPlain(text, 0, text.Length) == text.Length)
        {
            Raw(writer, tag, text);
            return;
        }

        var line = Begin(writer, tag);
        var start = line.Length;
        AppendText(line, text);
        if (Fits(tag, line.Length - start))
        {
            End(writer, line, tag);
        }
        else
        {
            Long(writer, tag, line.Cut(start));
        }
    }

    /// <summary>Converts text of the spec to XML content. Code between backticks is placed in <c>c</c> elements.</summary>
    public static string Text(string text) => Converted(text, AppendText);

    /// <summary>Emits a tag whose content is already XML.</summary>
    public static void Raw(SourceWriter writer, string tag, string xml)
    {
        var line = Begin(writer, tag);
        if (Fits(tag, xml.Length))
        {
            End(writer, line.Append(xml), tag);
        }
        else
        {
            Long(writer, tag, xml);
        }
    }

    private static TextBuffer Begin(SourceWriter writer, string tag) => writer.BeginLine().Append("/// <").Append(tag).Append('>');

    private static void End(SourceWriter writer, TextBuffer line, string tag)
    {
        line.Append("</").Append(tag.AsSpan(0, LengthOfName(tag))).Append('>');
        writer.EndLine();
    }

    private static void Long(SourceWriter writer, string tag, string xml)
    {
        writer.EndLine();
        writer.Comment(xml, Width);
        End(writer, writer.BeginLine().Append("/// "), tag);
    }

    private static bool Fits(string tag, int length) => tag.Length + length + LengthOfName(tag) + "<></>".Length <= Width;

    private static int LengthOfName(string tag) => tag.IndexOf(' ') is var space and >= 0 ? space : tag.Length;

    /// <summary>Emits the first paragraph of the documentation as the summary and the others as remarks.</summary>
    public static void SummaryAndRemarks(SourceWriter writer, Documentation documentation, string fallback)
    {
        var paragraphs = Paragraphs(documentation);
        Tag(writer, "summary", paragraphs.Length == 0 ? fallback : paragraphs[0]);
        Remarks(writer, Rest(paragraphs));
    }

    /// <summary>Emits all paragraphs as remarks, or emits nothing when there are no paragraphs.</summary>
    public static void Remarks(SourceWriter writer, ReadOnlySpan<string> paragraphs)
    {
        if (paragraphs.Length == 1)
        {
            Tag(writer, "remarks", paragraphs[0]);
        }
        else if (paragraphs.Length > 1)
        {
            writer.Line("/// <remarks>");
            foreach (var paragraph in paragraphs)
            {
                Tag(writer, "para", paragraph);
            }

            writer.Line("/// </remarks>");
        }
    }

    /// <summary>Returns the paragraphs that follow the first one.</summary>
    public static ReadOnlySpan<string> Rest(string[] paragraphs) => paragraphs.AsSpan(Math.Min(1, paragraphs.Length));

    public static string[] Paragraphs(Documentation documentation) => documentation.Text switch
    {
        "" => [],
        var text when text.IndexOf(s_paragraphEnd[0], StringComparison.Ordinal) < 0 => [text],
        var text => text.Split(s_paragraphEnd, StringSplitOptions.RemoveEmptyEntries),
    };

    /// <summary>Converts text to XML content. Characters that XML 1.0 doesn't allow become U+FFFD, and line breaks become spaces.</summary>
    public static string Escape(string text) => Converted(text, AppendEscaped);

    private static string Converted(string text, Action<TextBuffer, string> append)
    {
        if (EndOfPlain(text, 0, text.Length) == text.Length)
        {
            return text;
        }

        var xml = new TextBuffer(text.Length + 32);
        append(xml, text);
        return xml.Cut(0);
    }

    private static void AppendText(TextBuffer xml, string text)
    {
        var open = text.IndexOf('`');
        var from = 0;
        for (int close; open >= 0 && (close = text.IndexOf('`', open + 1)) >= 0; open = text.IndexOf('`', from))
        {
            AppendEscaped(xml, text, from, open);
            if (close > open + 1)
            {
                AppendEscaped(xml.Append("<c>"), text, open + 1, close);
                xml.Append("</c>");
            }

            from = close + 1;
        }

        AppendEscaped(xml, text, from, text.Length);
    }

    /// <summary>Appends text as XML content, as <see cref="Escape"/> converts it.</summary>
    public static void AppendEscaped(TextBuffer xml, string text) => AppendEscaped(xml, text, 0, text.Length);

    private static void AppendEscaped(TextBuffer xml, string text, int from, int to)
    {
        while (from < to)
        {
            var end = EndOfPlain(text, from, to);
            xml.Append(text.AsSpan(from, end - from));
            from = end;
            if (end < to)
            {
                var isPair = char.IsHighSurrogate(text[end]) && end + 1 < to && char.IsLowSurrogate(text[end + 1]);
                _ = isPair ? xml.Append(text.AsSpan(end, 2)) : xml.Append(Escaped(text[end]));
                from += isPair ? 2 : 1;
            }
        }
    }

    /// <summary>Returns the index of the first backtick, character to escape or part of a surrogate pair, or the end.</summary>
    private static int EndOfPlain(string text, int from, int to)
    {
        while (from < to && text[from] is not ('&' or '<' or '>' or '`' or < ' ' or '\u0085' or '\u2028' or '\u2029' or >= '\uD800'))
        {
            from++;
        }

        return from;
    }

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
