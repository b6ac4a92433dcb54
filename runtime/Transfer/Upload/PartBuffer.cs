using OssGen.Content;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Upload;

/// <summary>The bytes of one part, in as many buffers of a pool as they take; disposing gives these back. For one user at a time.</summary>
/// <param name="pool">Where the buffers come from. Parts are filled one after the other: two at once could wait for each other's buffers.</param>
/// <param name="size">Bytes that the part may have.</param>
internal sealed class PartBuffer(PartPool pool, long size) : IDisposable
{
    private readonly List<byte[]> _buffers = [];

    /// <summary>Bytes in it.</summary>
    internal long Length { get; private set; }

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

    internal async ValueTask RentAsync(CancellationToken cancellationToken) => _buffers.Add(await pool.RentAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Counts bytes that were written to where they go.</summary>
    internal void Advance(int count) => Length += count;

    /// <summary>The bytes as a body, which lives as long as this.</summary>
    internal OssContent ToContent(string contentType) => _buffers.Count <= 1
        ? new MemoryContent(_buffers.Count == 0 ? default : _buffers[0].AsMemory(0, (int)Length), contentType)
        : new BufferedContent(_buffers, Length, contentType);

    public void Dispose()
    {
        foreach (var buffer in _buffers)
        {
            pool.Return(buffer);
        }

        _buffers.Clear();
        Length = 0;
    }
}
