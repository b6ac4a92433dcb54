using OssGen.Content;

namespace OssGen.Encryption;

/// <summary>The bytes of another stream, encrypted or decrypted while they are read. It owns the stream and the cipher.</summary>
/// <param name="inner">The bytes.</param>
/// <param name="cipher">What changes them.</param>
/// <param name="position">Position in the content of the first of them.</param>
internal sealed class CounterModeStream(Stream inner, CounterMode cipher, long position) : ForwardReadStream("This content")
{
    private long _read;

    public override long Length => inner.Length;

    protected override long BytesRead => _read;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        var count = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Change(buffer.Span[..count]);
    }

    public override int Read(Span<byte> buffer)
    {
        ThrowIfDisposed();
        return Change(buffer[..inner.Read(buffer)]);
    }

    public override async ValueTask DisposeAsync()
    {
        cipher.Dispose();
        await inner.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override int ReadNow(Memory<byte> buffer) => Read(buffer.Span);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            cipher.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Change(Span<byte> bytes)
    {
        cipher.Apply(position + _read, bytes);
        _read += bytes.Length;
        return bytes.Length;
    }
}
