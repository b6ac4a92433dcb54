using OssGen.Content;
using OssGen.Transfer.Plan;

namespace OssGen.Transfer.Schedule;

/// <summary>
/// The bytes of one part, in one or more buffers of a pool. Disposing the part returns its buffers. Only one caller at a time may use the
/// part.
/// </summary>
/// <param name="pool">
/// The pool that the buffers are rented from. Parts are filled one after the other: two at once could wait for each other's buffers.
/// </param>
/// <param name="size">The maximum number of bytes in the part.</param>
internal sealed class PartBuffer(BufferPool pool, long size) : IDisposable
{
    private readonly List<byte[]> _buffers = [];

    /// <summary>The range of the object that the part contains, once it is known.</summary>
    internal PartRange Range { get; set; }

    /// <summary>The number of bytes in the part.</summary>
    internal long Length { get; private set; }

    /// <summary>The CRC-64 of a part that was received, in the form in which OSS stores it.</summary>
    internal ulong Crc64 { get; set; }

    internal bool IsFull => Length == size;

    /// <summary>The memory for the next bytes; empty when another buffer must be rented first, or when the part is full.</summary>
    internal Memory<byte> Free
    {
        get
        {
            var room = (int)Math.Min(((long)_buffers.Count * pool.BufferSize) - Length, size - Length);
            return room == 0 ? default : _buffers[^1].AsMemory((int)(Length - ((_buffers.Count - 1L) * pool.BufferSize)), room);
        }
    }

    /// <summary>The bytes of the part, which must be in a single buffer.</summary>
    internal ReadOnlyMemory<byte> Bytes => _buffers.Count == 0 ? default : _buffers[0].AsMemory(0, (int)Length);

    /// <summary>The bytes of the part as a request body. The body is valid until this instance is disposed.</summary>
    internal OssContent Content =>
        _buffers.Count <= 1 ? new MemoryContent(Bytes, contentType: null) : new BuffersContent(_buffers, Length);

    internal async ValueTask RentAsync(CancellationToken cancellationToken) =>
        _buffers.Add(await pool.RentAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Copies bytes into <see cref="Free"/>, and returns their number.</summary>
    internal int Add(ReadOnlySpan<byte> bytes)
    {
        var count = Math.Min(bytes.Length, Free.Length);
        bytes[..count].CopyTo(Free.Span);
        Advance(count);
        return count;
    }

    /// <summary>Extends the part by bytes that have been written to <see cref="Free"/>.</summary>
    internal void Advance(int count) => Length += count;

    /// <summary>Removes all bytes from the part, so that its buffers can be filled again.</summary>
    internal void Clear() => Length = 0;

    public void Dispose()
    {
        _buffers.ForEach(pool.Return);
        _buffers.Clear();
        Length = 0;
    }

    private sealed class BuffersContent(List<byte[]> buffers, long length) : OssContent(contentType: null)
    {
        public override long? Length => length;

        public override bool IsReplayable => true;

        public override Stream OpenRead() => new BuffersStream(buffers, length);
    }

    /// <summary>A stream that reads from several buffers of the same size. The last buffer may be only partly filled.</summary>
    private sealed class BuffersStream(List<byte[]> buffers, long length) : ForwardReadStream("A part")
    {
        public override long Length => length;

        public override int Read(Span<byte> buffer)
        {
            ThrowIfDisposed();
            var (index, start) = Math.DivRem(BytesRead, buffers[0].Length);
            var count = (int)Math.Min(Math.Min(buffer.Length, length - BytesRead), buffers[0].Length - start);
            if (count > 0)
            {
                buffers[(int)index].AsSpan((int)start, count).CopyTo(buffer);
                BytesRead += count;
            }

            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            cancellationToken.IsCancellationRequested
                ? ValueTask.FromCanceled<int>(cancellationToken)
                : new ValueTask<int>(Read(buffer.Span));

        protected override int ReadNow(Memory<byte> buffer) => Read(buffer.Span);
    }
}
