namespace OssGen.Transfer.Schedule;

/// <summary>
/// Part-sized buffers of one transfer. At most <c>capacity</c> exist at any time; who needs one more waits. Buffers are pinned nowhere and shared with nobody:
/// <see cref="Outstanding"/> is zero when every rent was returned, and <see cref="Peak"/> never exceeds the capacity.
/// </summary>
internal sealed class PartPool : IDisposable
{
    /// <summary>Most bytes in a buffer: 2,047 MiB, the most whole MiB that an array holds.</summary>
    internal const long LargestBuffer = 2047L * 1024 * 1024;

    private readonly SemaphoreSlim _free;
    private readonly Stack<byte[]> _idle = new();
    private readonly Lock _lock = new();
    private readonly PoolGauge? _gauge;
    private int _outstanding;
    private int _peak;

    internal PartPool(int bufferSize, int capacity, PoolGauge? gauge = null)
    {
        BufferSize = bufferSize;
        Capacity = capacity;
        _gauge = gauge;
        _free = new SemaphoreSlim(capacity, capacity);
    }

    /// <summary>Bytes in each buffer.</summary>
    internal int BufferSize { get; }

    internal int Capacity { get; }

    /// <summary>Buffers that were rented and not returned yet.</summary>
    internal int Outstanding => Volatile.Read(ref _outstanding);

    /// <summary>The most buffers that were rented at one time.</summary>
    internal int Peak => Volatile.Read(ref _peak);

    /// <summary>Takes a buffer, waiting for one to be returned when all are out. Its content is left over from whoever had it before.</summary>
    internal async ValueTask<byte[]> RentAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        lock (_lock)
        {
            _outstanding++;
            _peak = Math.Max(_peak, _outstanding);
            _gauge?.Rented(BufferSize);
            return _idle.TryPop(out var buffer) ? buffer : GC.AllocateUninitializedArray<byte>(BufferSize);
        }
    }

    /// <summary>Gives a buffer back.</summary>
    internal void Return(byte[] buffer)
    {
        lock (_lock)
        {
            if (buffer.Length != BufferSize || _outstanding == 0 || _idle.Contains(buffer))
            {
                throw new InvalidOperationException("This buffer isn't out on rent from this pool.");
            }

            _outstanding--;
            _gauge?.Returned(BufferSize);
            _idle.Push(buffer);
        }

        _free.Release();
    }

    public void Dispose() => _free.Dispose();
}
