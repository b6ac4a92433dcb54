using OssGen.Content;
using OssGen.Transfer.Plan;

namespace OssGen.Transfer.Schedule;

/// <summary>The bytes of one part, in as many buffers of a pool as they take; disposing gives these back. For one user at a time.</summary>
/// <param name="pool">
/// Where the buffers come from. Parts are filled one after the other: two at once could wait for each other's buffers.
/// </param>
/// <param name="size">Bytes that the part may have.</param>
internal sealed class PartBuffer(BufferPool pool, long size) : IDisposable
{
    private readonly List<byte[]> _buffers = [];

    /// <summary>Which bytes of the object it holds, once that is known.</summary>
    internal PartRange Range { get; set; }

    /// <summary>Bytes in it.</summary>
    internal long Length { get; private set; }

    /// <summary>CRC-64 of a part that was received, as OSS stores it.</summary>
    internal ulong Crc64 { get; set; }

    internal bool IsFull => Length == size;

    /// <summary>Where the next bytes go; empty where a further buffer has to be rented first, or the part is full.</summary>
    internal Memory<byte> Free
    {
        get
        {
            var room = (int)Math.Min(((long)_buffers.Count * pool.BufferSize) - Length, size - Length);
            return room == 0 ? default : _buffers[^1].AsMemory((int)(Length - ((_buffers.Count - 1L) * pool.BufferSize)), room);
        }
    }

    /// <summary>The bytes of a part that is in one buffer.</summary>
    internal ReadOnlyMemory<byte> Bytes => _buffers.Count == 0 ? default : _buffers[0].AsMemory(0, (int)Length);

    /// <summary>The bytes as a body, which lives as long as this.</summary>
    internal OssContent Content =>
        _buffers.Count <= 1 ? new MemoryContent(Bytes, OssContent.DefaultContentType) : new BuffersContent(_buffers, Length);

    internal async ValueTask RentAsync(CancellationToken cancellationToken) =>
        _buffers.Add(await pool.RentAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Counts bytes that were written to where they go.</summary>
    internal void Advance(int count) => Length += count;

    /// <summary>Takes other bytes from now on, in the same buffers.</summary>
    internal void Clear() => Length = 0;

    /// <summary>
    /// Waits for parts that are no longer wanted, and returns their buffers. Their failures are of no interest: they were cancelled, or
    /// another's failure came first.
    /// </summary>
    internal static async ValueTask DropAsync(IEnumerable<Task<PartBuffer>> parts)
    {
        foreach (var part in parts)
        {
            await ((Task)part).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (part.IsCompletedSuccessfully)
            {
                (await part.ConfigureAwait(false)).Dispose();
            }
        }
    }

    public void Dispose()
    {
        _buffers.ForEach(pool.Return);
        _buffers.Clear();
        Length = 0;
    }

    private sealed class BuffersContent(List<byte[]> buffers, long length) : OssContent(DefaultContentType)
    {
        public override long? Length => length;

        public override bool IsReplayable => true;

        public override Stream OpenRead() => new BuffersStream(buffers, length);
    }

    /// <summary>Reads bytes that are in several buffers of one size, the last of them perhaps not full.</summary>
    private sealed class BuffersStream(List<byte[]> buffers, long length) : ForwardReadStream("A part")
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
            cancellationToken.IsCancellationRequested
                ? ValueTask.FromCanceled<int>(cancellationToken)
                : new ValueTask<int>(Read(buffer.Span));

        protected override int ReadNow(Memory<byte> buffer) => Read(buffer.Span);
    }
}
