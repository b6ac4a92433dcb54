using OssGen.Wire;

namespace OssGen.Emulator.Wire;

// XML bodies.
public sealed partial class OssServerReply
{
    private OssXmlWriter? _xml;

    /// <summary>Starts an XML body and writes its declaration.</summary>
    public OssXmlWriter StartXml()
    {
        _xml = new OssXmlWriter { ReplacesUnwritable = true };
        _xml.Declaration();
        return _xml;
    }

    /// <summary>Completes the XML body and sets the Content-Type header.</summary>
    public void EndXml()
    {
        var xml = _xml ?? throw new InvalidOperationException("EndXml without StartXml.");
        Document = xml.WrittenMemory.ToArray();
        xml.Dispose();
        Header("Content-Type", "application/xml");
        _xml = null;
    }
}
