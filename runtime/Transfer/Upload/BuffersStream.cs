namespace OssGen;

/// <summary>Reads bytes that lie in several buffers of one size, the last of them perhaps not full.</summary>
internal sealed class BuffersStream(IReadOnlyList<byte[]> buffers, long length) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException("A part is read from start to end.");
    }

    public override int Read(Span<byte> buffer)
    {
        var (index, start) = Math.DivRem(_read, buffers[0].Length);
        var count = (int)Math.Min(Math.Min(buffer.Length, length - _read), buffers[0].Length - start);
        if (count > 0)
        {
            buffers[(int)index].AsSpan((int)start, count).CopyTo(buffer);
            _read += count;
        }

        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : new ValueTask<int>(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A part is read from start to end.");

    public override void SetLength(long value) => throw new NotSupportedException("A part is read-only.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A part is read-only.");
}
