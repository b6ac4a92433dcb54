using System.Text;

namespace OssGen.Osscmd.Streams;

/// <summary>UTF-8 bytes that become the text of a writer, so that what the writer escapes is escaped in documents too.</summary>
/// <param name="writer">Where the text goes.</param>
internal sealed class TextStream(TextWriter writer) : WriteOnlyStream
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var text = new char[_decoder.GetCharCount(buffer, flush: false)];
        writer.Write(text, 0, _decoder.GetChars(buffer, text, flush: false));
    }
}
