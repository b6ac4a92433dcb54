using System.Xml;
using OssGen.Generator.Diagnostics;

namespace OssGen.Generator.Reading;

/// <summary>Determines the positions of an XML reader's nodes in the text of a file.</summary>
internal sealed class XmlPositions(string text)
{
    private LineMap? _lines;

    // The XML reader does not receive the byte order mark, so its columns in the first line are too small by one.
    private readonly int _mark = text.Length > 0 && text[0] == SpecXml.ByteOrderMark ? 1 : 0;

    public SpecSpan Start => Lines.At(1, 1, 1);

    private LineMap Lines => _lines ??= new(text);

    /// <summary>Returns the span of the name of the current element or attribute.</summary>
    public SpecSpan OfName(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        return At(place.LineNumber, place.LinePosition, reader.Name.Length);
    }

    public SpecSpan Of(XmlException malformed) => At(malformed.LineNumber, malformed.LinePosition, 1);

    public SpecSpan ValueAfter(SpecSpan name) => Lines.ValueAfter(name);

    private SpecSpan At(int line, int column, int length) => Lines.At(line, line <= 1 ? column + _mark : column, length);
}
