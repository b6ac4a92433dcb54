using System.Text;
using System.Xml;
using OssGen.Wire;

namespace OssGen.Tests.Wire;

/// <summary>What a reader makes of a document: every element's name, depth and own text; null when the document is refused.</summary>
internal static class XmlEvents
{
    private static readonly XmlReaderSettings Settings = new() { CheckCharacters = false, DtdProcessing = DtdProcessing.Prohibit };

    internal static List<XmlEvent>? Ours(byte[] document, out OssXmlException? error)
    {
        var events = new List<XmlEvent>();
        error = null;
        try
        {
            var reader = new OssXmlReader(document);
            reader.Root();
            Walk(ref reader, events);
            return events;
        }
        catch (OssXmlException refused)
        {
            error = refused;
            return null;
        }
    }

    internal static List<XmlEvent>? Oracle(byte[] document)
    {
        var events = new List<XmlEvent>();
        var open = new Stack<(int Index, StringBuilder Text)>();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(document), Settings);
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        events.Add(new XmlEvent(reader.LocalName, reader.Depth + 1, ""));
                        if (!reader.IsEmptyElement)
                        {
                            open.Push((events.Count - 1, new StringBuilder()));
                        }

                        break;
                    case XmlNodeType.EndElement:
                        var (index, text) = open.Pop();
                        events[index] = events[index] with { Text = text.ToString() };
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                        when open.Count > 0:
                        open.Peek().Text.Append(reader.Value);
                        break;
                    default:
                        break;
                }
            }

            return events;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void Walk(ref OssXmlReader reader, List<XmlEvent> events)
    {
        var ahead = reader;
        events.Add(new XmlEvent(reader.LocalName, reader.Depth, ahead.ReadString()));
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            Walk(ref reader, events);
        }
    }
}
