namespace OssGen.Content;

/// <summary>
/// A stream that reads <paramref name="length"/> bytes of another stream, or all of its bytes if <paramref name="length"/> is null. It
/// throws if the other stream ends early, so that a truncated source is never uploaded as if it were complete.
/// </summary>
internal sealed class BoundedReadStream(Stream inner, long? length, bool ownsInner) : ForwardReadStream("This content")
{
    public override long Length => length ?? throw new NotSupportedException("The length of this content isn't known.");

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        buffer = buffer[..Allowed(buffer.Length)];
        return Count(buffer.Length, await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
    }

    public override int Read(Span<byte> buffer)
    {
        ThrowIfDisposed();
        buffer = buffer[..Allowed(buffer.Length)];
        return Count(buffer.Length, inner.Read(buffer));
    }

    protected override int ReadNow(Memory<byte> buffer) => Read(buffer.Span);

    protected override void Dispose(bool disposing)
    {
        if (disposing && ownsInner)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Allowed(int wanted) => length is { } total ? (int)Math.Min(wanted, total - BytesRead) : wanted;

    private int Count(int asked, int got)
    {
        if (got == 0 && asked > 0 && length is { } total && BytesRead < total)
        {
            throw new EndOfStreamException(
                $"The content ended after {BytesRead} bytes; {total} were announced. It was shortened while it was being read.");
        }

        BytesRead += got;
        return got;
    }
}
