using OssGen.Wire;

namespace OssGen.Emulator.Wire;

// JSON bodies.
public sealed partial class OssServerReply
{
    private OssJsonWriter? _json;

    /// <summary>Starts a JSON body.</summary>
    public OssJsonWriter StartJson()
    {
        _json = new OssJsonWriter();
        return _json;
    }

    /// <summary>Completes the JSON body and sets the Content-Type header.</summary>
    public void EndJson()
    {
        var json = _json ?? throw new InvalidOperationException("EndJson without StartJson.");
        Document = json.WrittenMemory.ToArray();
        json.Dispose();
        Header("Content-Type", "application/json");
        _json = null;
    }
}
