using System.Xml;
using OssGen.Generator.Diagnostics;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Edits;

/// <summary>The tags of an element in the text of a spec, as offsets.</summary>
/// <param name="Start">The offset of the start tag's <c>&lt;</c>.</param>
/// <param name="ContentStart">The offset after the start tag's <c>&gt;</c>.</param>
/// <param name="IsEmpty">Whether the start tag ends with <c>/&gt;</c>.</param>
/// <param name="EndName">The offset of the name in the end tag; null if there is none or the text before it isn't well-formed.</param>
internal sealed record SpecElement(int Start, int ContentStart, bool IsEmpty, int? EndName)
{
    /// <summary>Returns the element whose start tag contains a position, or null if none does.</summary>
    public static SpecElement? At(string text, int position)
    {
        var positions = new XmlPositions(text);
        using var reader = SpecXml.Open(text);
        SpecElement? found = null;
        var depth = 0;
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.EndElement && found is not null && reader.Depth == depth)
                {
                    return found with { EndName = positions.OfName(reader).Offset };
                }

                if (reader.NodeType == XmlNodeType.Element && Of(text, positions.OfName(reader), reader.IsEmptyElement) is { } element
                    && element.Start <= position && position < element.ContentStart)
                {
                    (found, depth) = (element, reader.Depth);
                    if (element.IsEmpty)
                    {
                        return found;
                    }
                }
            }
        }
        catch (XmlException)
        {
            // What precedes the error still has its tags.
            return found;
        }

        return found;
    }

    /// <summary>Returns the name as the start tag has it, with its prefix.</summary>
    public string Name(string text)
    {
        var end = Start + 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('/' or '>'))
        {
            end++;
        }

        return text.Substring(Start + 1, end - Start - 1);
    }

    /// <summary>Returns the prefix of the name with its colon, or "" if it has none.</summary>
    public string Prefix(string text)
    {
        var name = Name(text);
        return name.Substring(0, name.IndexOf(':') + 1);
    }

    private static SpecElement Of(string text, SpecSpan name, bool isEmpty)
    {
        var end = name.Offset + name.Length;
        for (var quote = '\0'; end < text.Length && (quote != '\0' || text[end] != '>'); end++)
        {
            if (text[end] == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && text[end] is '"' or '\'')
            {
                quote = text[end];
            }
        }

        return new SpecElement(name.Offset - 1, Math.Min(end + 1, text.Length), isEmpty, EndName: null);
    }
}
