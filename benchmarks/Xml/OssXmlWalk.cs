using OssGen.Wire;

namespace OssGen.Benchmarks;

/// <summary>Our side of xml_decode_walk: the reader from the first element to the last, nothing made of them.</summary>
internal sealed class OssXmlWalk(byte[] document) : IMeasuredCall
{
    public ValueTask InvokeAsync()
    {
        var xml = new OssXmlReader(document);
        xml.Root("ListBucketResult"u8);
        Visit(ref xml);
        return default;
    }

    private static void Visit(ref OssXmlReader xml)
    {
        var depth = xml.Depth;
        while (xml.ReadChild(depth))
        {
            Visit(ref xml);
        }
    }
}
