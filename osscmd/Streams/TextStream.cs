using System.Text;

namespace OssGen.Osscmd.Streams;

/// <summary>
/// A stream that decodes UTF-8 bytes and writes them to a text writer, so that the writer's escaping also applies to documents.
/// </summary>
/// <param name="writer">The writer that receives the text.</param>
internal sealed class TextStream(TextWriter writer) : WriteOnlyStream
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var text = new char[_decoder.GetCharCount(buffer, flush: false)];
        writer.Write(text, 0, _decoder.GetChars(buffer, text, flush: false));
    }
}
