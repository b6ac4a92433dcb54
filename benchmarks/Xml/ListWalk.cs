using System.Xml;

namespace OssGen.Benchmarks.Xml;

/// <summary>The reference for decoding: XmlReader over the same bytes, every node visited and no value taken.</summary>
internal static class ListWalk
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit };

    internal static int Walk(byte[] document)
    {
        var nodes = 0;
        using var stream = new MemoryStream(document, writable: false);
        using var reader = XmlReader.Create(stream, Settings);
        while (reader.Read())
        {
            nodes++;
        }

        return nodes;
    }
}
