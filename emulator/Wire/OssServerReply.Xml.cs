using OssGen.Wire;

namespace OssGen.Emulator.Wire;

// A body that is an XML document.
public sealed partial class OssServerReply
{
    private OssXmlWriter? _xml;

    /// <summary>Starts an XML body, its declaration written.</summary>
    public OssXmlWriter StartXml()
    {
        _xml = new OssXmlWriter { ReplacesUnwritable = true };
        _xml.Declaration();
        return _xml;
    }

    /// <summary>Ends the XML body.</summary>
    public void EndXml()
    {
        var xml = _xml ?? throw new InvalidOperationException("EndXml without StartXml.");
        Document = xml.WrittenMemory.ToArray();
        xml.Dispose();
        Header("Content-Type", "application/xml");
        _xml = null;
    }
}
