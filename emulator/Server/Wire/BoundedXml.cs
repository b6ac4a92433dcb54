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

    private const int MaximumNodes = 100_000;

    /// <summary>
    /// Returns the tree of a document, or null if it isn't XML, or has more elements and texts, or more levels of them, than documents of
    /// OSS have.
    /// </summary>
    public static XDocument? Load(ReadOnlyMemory<byte> document, LoadOptions options = LoadOptions.None)
    {
        var bytes = document.ToArray();
        try
        {
            if (!IsBounded(bytes))
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

    private static bool IsBounded(byte[] document)
    {
        using var reader = XmlReader.Create(new MemoryStream(document));
        var nodes = 0;
        while (reader.Read())
        {
            nodes += 1 + reader.AttributeCount;
            if (reader.Depth > MaximumDepth || nodes > MaximumNodes)
            {
                return false;
            }
        }

        return true;
    }
}
