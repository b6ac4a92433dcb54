namespace OssGen.Wire;

/// <content>The body as JSON.</content>
public sealed partial class OssResponseReader
{
    /// <summary>Returns a JSON reader of the body, positioned at the start of the root object.</summary>
    /// <exception cref="FormatException">The body is empty, or isn't a JSON object.</exception>
    public OssJsonReader Json()
    {
        var json = new OssJsonReader(Buffered.Span, Response);
        json.Root();
        return json;
    }
}
