using OssGen.Emulator.Errors;
using OssGen.Emulator.Streams;

namespace OssGen.Emulator.Forms;

/// <summary>
/// A stream of the content of a form field. If the form ends within the field, the form is reported as malformed, unlike failures of the
/// code that reads from the stream.
/// </summary>
internal sealed class SectionStream(Stream section) : ForwardOnlyStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await section.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception e) when (PostFormReader.IsMalformed(e))
        {
            throw OssErrors.MalformedPost();
        }
    }
}
