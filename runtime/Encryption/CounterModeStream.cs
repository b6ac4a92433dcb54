namespace OssGen;

/// <summary>The bytes of another stream, encrypted or decrypted while they are read. It owns the stream and the cipher.</summary>
/// <param name="inner">The bytes.</param>
/// <param name="cipher">What changes them.</param>
/// <param name="position">Position in the content of the first of them.</param>
internal sealed class CounterModeStream(Stream inner, CounterMode cipher, long position) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => _read;
        set => throw Forward();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Change(buffer.Span[..count]);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer) => Change(buffer[..inner.Read(buffer)]);

    public override int Read(byte[] buffer, int offset, int count) => Change(buffer.AsSpan(offset, inner.Read(buffer, offset, count)));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw Forward();

    public override void SetLength(long value) => throw new NotSupportedException("This content is read-only.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("This content is read-only.");

    public override async ValueTask DisposeAsync()
    {
        cipher.Dispose();
        await inner.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            cipher.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private static NotSupportedException Forward() => new("This content is read from start to end.");

    private int Change(Span<byte> bytes)
    {
        cipher.Apply(position + _read, bytes);
        _read += bytes.Length;
        return bytes.Length;
    }
}
