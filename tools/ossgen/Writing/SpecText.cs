using System.Text;
using System.Xml;

namespace OssGen.Tool.Writing;

/// <summary>Builds the text of a spec, indented by two spaces a level.</summary>
internal sealed class SpecText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Starts an element that has child elements.</summary>
    internal SpecText Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Indent().Append('<').Append(name);
        Attributes(attributes);
        _text.Append(">\n");
        _depth++;
        return this;
    }

    internal SpecText Close(string name)
    {
        _depth--;
        Indent().Append("</").Append(name).Append(">\n");
        return this;
    }

    /// <summary>Writes an element whose documentation is to be written, with a comment that says what.</summary>
    internal SpecText Undocumented(string name, string comment, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Indent().Append('<').Append(name);
        Attributes(attributes);
        _text.Append("><!-- ").Append(Comment(comment)).Append(" --></").Append(name).Append(">\n");
        return this;
    }

    /// <summary>Writes an element without content.</summary>
    internal SpecText Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Indent().Append('<').Append(name);
        Attributes(attributes);
        _text.Append("/>\n");
        return this;
    }

    /// <summary>Writes an element with a text.</summary>
    internal SpecText Value(string name, string value, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Indent().Append('<').Append(name);
        Attributes(attributes);
        _text.Append('>').Append(Escape(value)).Append("</").Append(name).Append(">\n");
        return this;
    }

    internal SpecText Note(string text)
    {
        Indent().Append("<!-- ").Append(Comment(text)).Append(" -->\n");
        return this;
    }

    internal SpecText BlankLine()
    {
        _text.Append('\n');
        return this;
    }

    internal SpecText Line(string text)
    {
        _text.Append(text).Append('\n');
        return this;
    }

    /// <summary>Writes an element with lines that are indented, and contain no markup.</summary>
    internal SpecText Block(string name, IEnumerable<string> lines)
    {
        Indent().Append('<').Append(name).Append("><![CDATA[\n");
        _depth++;
        foreach (var line in lines)
        {
            if (line.Length > 0)
            {
                var valid = string.Concat(line.Select(Valid));
                Indent().Append(valid.Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal));
            }

            _text.Append('\n');
        }

        _depth--;
        Indent().Append("]]></").Append(name).Append(">\n");
        return this;
    }

    public override string ToString() => _text.ToString();

    private StringBuilder Indent() => _text.Append(' ', 2 * _depth);

    private void Attributes(ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                var quoted = Escape(value).Replace("\"", "&quot;", StringComparison.Ordinal);
                _text.Append(' ').Append(name).Append("=\"").Append(quoted).Append('"');
            }
        }
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '\r' => escaped.Append("&#13;"),
                _ => escaped.Append(Valid(character)),
            };
        }

        return escaped.ToString();
    }

    // A comment can't contain two hyphens, and is one line.
    private static string Comment(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var comment = new StringBuilder(line.Length);
        foreach (var character in line)
        {
            _ = character == '-' && comment is [.., '-'] ? comment.Append(' ') : comment;
            comment.Append(Valid(character));
        }

        return comment.ToString();
    }

    private static char Valid(char character) => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character) ? character : '\uFFFD';
}
