using OssGen.Emulator.Streams;

namespace OssGen.Emulator.Select;

/// <summary>The content of an object, with the number of bytes that were read.</summary>
/// <param name="content">The content.</param>
/// <param name="cancellation">A token that ends the reading, however many bytes are read before the next row.</param>
internal sealed class ScannedStream(Stream content, CancellationToken cancellation) : ForwardOnlyStream
{
    private long _position;

    public override long Length => content.Length;

    /// <summary>The number of bytes that were read.</summary>
    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        var count = content.Read(buffer);
        _position += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }

        base.Dispose(disposing);
    }
}
