using System.Text;
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

    /// <summary>Returns a strict reader of a query parameter that contains JSON text, positioned at the value.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="OssJsonException">The parameter isn't JSON text.</exception>
    public OssJsonReader QueryJson(string name)
    {
        var reader = new OssJsonReader(Encoding.UTF8.GetBytes(Query(name) ?? ""));
        reader.Value();
        return reader;
    }
}
