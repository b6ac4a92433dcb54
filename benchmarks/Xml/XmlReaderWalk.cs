using System.Xml;

namespace OssGen.Benchmarks;

/// <summary>The reference of the XML rows: XmlReader from the first node to the last, nothing made of them.</summary>
internal sealed class XmlReaderWalk(byte[] document) : IMeasuredCall
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit };

    public ValueTask InvokeAsync()
    {
        using var reader = XmlReader.Create(new MemoryStream(document, writable: false), Settings);
        while (reader.Read())
        {
        }

        return default;
    }
}
