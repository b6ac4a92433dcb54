namespace OssGen.TestSupport.Streams;

/// <summary>A stream that can be read once and tells neither length nor position, such as a network's.</summary>
/// <param name="inner">What is read.</param>
/// <param name="mostAtOnce">The most bytes that one call gives.</param>
internal sealed class OneWayStream(Stream inner, int mostAtOnce) : Stream
{
    public OneWayStream(byte[] bytes)
        : this(new MemoryStream(bytes), int.MaxValue)
    {
    }

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>One that gives pieces whose size no buffer has.</summary>
    public static OneWayStream InOddPieces(Stream inner) => new(inner, 30_011);

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, Math.Min(count, mostAtOnce));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        inner.ReadAsync(buffer[..Math.Min(buffer.Length, mostAtOnce)], cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
