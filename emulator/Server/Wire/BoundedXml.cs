using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace OssGen.Emulator.Wire;

/// <summary>
/// Loads the documents of requests as trees. A tree takes much more memory than its document, and time that grows with the square of its
/// depth.
/// </summary>
internal static class BoundedXml
{
    private const int MaximumDepth = 64;

    // A lifecycle of 1,000 rules, each with all of its elements and 10 tags, has fewer than 200,000.
    private const int MaximumNodes = 250_000;

    /// <summary>Returns the tree of a document, or null if it isn't XML or exceeds a limit.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">What of the document is kept.</param>
    /// <param name="excess">The limit that the document exceeds, as the detail of an error; null if it exceeds none.</param>
    public static XDocument? Load(ReadOnlyMemory<byte> document, LoadOptions options, out string? excess)
    {
        excess = null;
        var bytes = document.ToArray();
        try
        {
            excess = ExcessOf(bytes);
            if (excess is not null)
            {
                return null;
            }

            using var reader = XmlReader.Create(new MemoryStream(bytes));
            return XDocument.Load(reader, options);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? ExcessOf(byte[] document)
    {
        using var reader = XmlReader.Create(new MemoryStream(document));
        var nodes = 0;
        while (reader.Read())
        {
            if (reader.Depth > MaximumDepth)
            {
                return string.Create(CultureInfo.InvariantCulture, $"the document has more than {MaximumDepth} levels of elements.");
            }

            nodes += Counted(reader);
            if (nodes > MaximumNodes)
            {
                return string.Create(
                    CultureInfo.InvariantCulture, $"the document has more than {MaximumNodes} elements, texts and attributes.");
            }
        }

        return null;
    }

    // Indentation isn't counted: it is at most one text before and one after each node that is. Comments and instructions are nodes.
    private static int Counted(XmlReader reader) => reader.NodeType switch
    {
        XmlNodeType.EndElement or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.XmlDeclaration => 0,
        _ => 1 + reader.AttributeCount,
    };
}
