using System.Text;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits XML documentation comments. Text is escaped for XML 1.0 and wrapped.</summary>
internal static class XmlDoc
{
    private const int Width = 128;

    /// <summary>
    /// Emits a tag that contains text, for example <c>Tag(writer, "summary", ...)</c> or <c>Tag(writer, "param name=\"x\"", ...)</c>.
    /// Backticks in the text delimit code.
    /// </summary>
    public static void Tag(SourceWriter writer, string tag, string text) => Raw(writer, tag, Text(text));

    /// <summary>Converts text of the spec to XML content. Code between backticks is placed in <c>c</c> elements.</summary>
    public static string Text(string text)
    {
        var parts = text.Split('`');
        var last = parts.Length % 2 == 0 ? parts.Length - 1 : parts.Length;
        var xml = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            var escaped = Escape(parts[i]);
            xml.Append(i >= last ? "`" + escaped : i % 2 == 1 && escaped.Length > 0 ? $"<c>{escaped}</c>" : escaped);
        }

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
        Lines(writer, xml);
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

    public static IReadOnlyList<string> Paragraphs(Documentation documentation)
        => [.. documentation.Text.Replace("\r\n", "\n").Split(["\n\n"], StringSplitOptions.RemoveEmptyEntries).Select(OneLine)
            .Where(static p => p.Length > 0)];

    /// <summary>Converts text to XML content. Characters that XML 1.0 doesn't allow become U+FFFD, and line breaks become spaces.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(c).Append(text[++i]);
            }
            else
            {
                escaped.Append(Escape(c));
            }
        }

        return escaped.ToString();
    }

    private static string Escape(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '\t' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' => " ",
        < ' ' or '\uFFFE' or '\uFFFF' => "\uFFFD",
        _ => char.IsSurrogate(c) ? "\uFFFD" : c.ToString(),
    };

    private static void Lines(SourceWriter writer, string xml)
    {
        var line = new StringBuilder();
        foreach (var word in Words(xml))
        {
            if (line.Length > 0 && line.Length + word.Length + 1 > Width)
            {
                writer.Line("/// " + line);
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        writer.Line("/// " + line);
    }

    /// <summary>Splits XML content at the spaces that aren't inside tags.</summary>
    private static IEnumerable<string> Words(string xml)
    {
        var start = 0;
        var inTag = false;
        for (var i = 0; i <= xml.Length; i++)
        {
            if (i == xml.Length || (xml[i] == ' ' && !inTag))
            {
                if (i > start)
                {
                    yield return xml.Substring(start, i - start);
                }

                start = i + 1;
            }
            else
            {
                inTag = xml[i] == '<' || (inTag && xml[i] != '>');
            }
        }
    }

    private static string OneLine(string text)
        => string.Join(" ", text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
