using System.Text;
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
    public static void Tag(SourceWriter writer, string tag, string text) => Raw(writer, tag, Text(text));

    /// <summary>Converts text of the spec to XML content. Code between backticks is placed in <c>c</c> elements.</summary>
    public static string Text(string text)
    {
        var open = text.IndexOf('`');
        if (open < 0)
        {
            return Escape(text);
        }

        var xml = new StringBuilder(text.Length + 32);
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
        return xml.ToString();
    }

    /// <summary>Emits a tag whose content is already XML.</summary>
    public static void Raw(SourceWriter writer, string tag, string xml)
    {
        var space = tag.IndexOf(' ');
        var end = "</" + (space < 0 ? tag : tag.Substring(0, space)) + ">";
        if (tag.Length + xml.Length + end.Length + 2 <= Width)
        {
            writer.Line($"/// <{tag}>{xml}{end}");
            return;
        }

        writer.Line($"/// <{tag}>");
        writer.Comment(xml, Width);
        writer.Line("/// " + end);
    }

    /// <summary>Emits the first paragraph of the documentation as the summary and the others as remarks.</summary>
    public static void SummaryAndRemarks(SourceWriter writer, Documentation documentation, string fallback)
    {
        var paragraphs = Paragraphs(documentation);
        Tag(writer, "summary", paragraphs.Count == 0 ? fallback : paragraphs[0]);
        Remarks(writer, [.. paragraphs.Skip(1)]);
    }

    /// <summary>Emits all paragraphs as remarks, or emits nothing when there are no paragraphs.</summary>
    public static void Remarks(SourceWriter writer, IReadOnlyList<string> paragraphs)
    {
        if (paragraphs.Count == 1)
        {
            Tag(writer, "remarks", paragraphs[0]);
        }
        else if (paragraphs.Count > 1)
        {
            writer.Line("/// <remarks>");
            foreach (var paragraph in paragraphs)
            {
                Tag(writer, "para", paragraph);
            }

            writer.Line("/// </remarks>");
        }
    }

    public static IReadOnlyList<string> Paragraphs(Documentation documentation) =>
        documentation.Text.Split(s_paragraphEnd, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Converts text to XML content. Characters that XML 1.0 doesn't allow become U+FFFD, and line breaks become spaces.</summary>
    public static string Escape(string text)
    {
        if (EndOfPlain(text, 0, text.Length) == text.Length)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        AppendEscaped(escaped, text, 0, text.Length);
        return escaped.ToString();
    }

    private static void AppendEscaped(StringBuilder xml, string text, int from, int to)
    {
        while (from < to)
        {
            var end = EndOfPlain(text, from, to);
            xml.Append(text, from, end - from);
            from = end;
            if (end < to)
            {
                var isPair = char.IsHighSurrogate(text[end]) && end + 1 < to && char.IsLowSurrogate(text[end + 1]);
                _ = isPair ? xml.Append(text, end, 2) : xml.Append(Escaped(text[end]));
                from += isPair ? 2 : 1;
            }
        }
    }

    /// <summary>Returns the index of the first character that is escaped or belongs to a surrogate pair, or the end.</summary>
    private static int EndOfPlain(string text, int from, int to)
    {
        while (from < to && text[from] is not ('&' or '<' or '>' or < ' ' or '\u0085' or '\u2028' or '\u2029' or >= '\uD800'))
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
