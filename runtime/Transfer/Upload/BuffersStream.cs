using OssGen.Content;

namespace OssGen.Transfer.Upload;

/// <summary>Reads bytes that are in several buffers of one size, the last of them perhaps not full.</summary>
internal sealed class BuffersStream(IReadOnlyList<byte[]> buffers, long length) : ForwardReadStream("A part")
{
    private long _read;

    public override long Length => length;

    protected override long BytesRead => _read;

    public override int Read(Span<byte> buffer)
    {
        ThrowIfDisposed();
        var (index, start) = Math.DivRem(_read, buffers[0].Length);
        var count = (int)Math.Min(Math.Min(buffer.Length, length - _read), buffers[0].Length - start);
        if (count > 0)
        {
            buffers[(int)index].AsSpan((int)start, count).CopyTo(buffer);
            _read += count;
        }

        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : new ValueTask<int>(Read(buffer.Span));

    protected override int ReadNow(Memory<byte> buffer) => Read(buffer.Span);
}
