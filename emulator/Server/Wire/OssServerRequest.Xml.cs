using OssGen.Wire;

namespace OssGen.Emulator.Wire;

// Buffered bodies that are XML documents.
public sealed partial class OssServerRequest
{
    /// <summary>Returns a strict reader of the buffered body, positioned on the root element.</summary>
    /// <param name="root">The expected local name of the root element; any other name is an error.</param>
    public OssXmlReader Xml(ReadOnlySpan<byte> root)
    {
        var reader = new OssXmlReader(Document.Span, strict: true, Aborted);
        reader.Root(root);
        return reader;
    }

    /// <summary>
    /// Determines whether the buffered body is a document with the given root element. Codecs use this method to distinguish alternative
    /// bodies.
    /// </summary>
    /// <param name="root">The local name of the root element.</param>
    /// <exception cref="OssXmlException">The body is malformed before or in its root element.</exception>
    public bool XmlRootIs(ReadOnlySpan<byte> root)
    {
        if (Document.IsEmpty)
        {
            return false;
        }

        var reader = new OssXmlReader(Document.Span, strict: true, Aborted);
        reader.Root();
        return reader.NameEquals(root);
    }
}
