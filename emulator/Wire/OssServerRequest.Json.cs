using OssGen.Wire;

namespace OssGen.Emulator.Wire;

// Buffered bodies that are JSON documents.
public sealed partial class OssServerRequest
{
    /// <summary>Returns a strict reader of the buffered body, positioned at the start of the root object.</summary>
    /// <exception cref="OssJsonException">The body isn't a JSON object.</exception>
    public OssJsonReader Json()
    {
        var reader = new OssJsonReader(Document.Span);
        reader.Root();
        return reader;
    }
}
