using OssGen.Wire;

namespace OssGen.Emulator.Wire;

// The buffered body as a document.
public sealed partial class OssServerRequest
{
    /// <summary>A strict reader of the buffered body, positioned on the root.</summary>
    /// <param name="root">The root's local name; another one is an error.</param>
    public OssXmlReader Xml(ReadOnlySpan<byte> root)
    {
        var reader = new OssXmlReader(Document.Span, strict: true, Aborted);
        reader.Root(root);
        return reader;
    }

    /// <summary>Whether the buffered body is a document with this root: what tells alternative bodies apart.</summary>
    /// <param name="root">The root's local name.</param>
    /// <exception cref="OssXmlException">The body is malformed up to its root.</exception>
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
