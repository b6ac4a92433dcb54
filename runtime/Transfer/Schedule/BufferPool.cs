using OssGen.Transfer.Checkpoints;

namespace OssGen.Transfer.Schedule;

/// <summary>
/// A pool of buffers of one size for the parts of one transfer. The number of buffers is limited, and callers wait while all of them are
/// rented. Buffers are neither pinned nor shared.
/// </summary>
internal sealed class BufferPool(BufferPlan plan, TransferProbe? probe)
{
    private readonly Slots _slots = new(plan.Buffers);
    private readonly Stack<byte[]> _idle = new();
    private readonly Lock _lock = new();
    private int _outstanding;

    /// <summary>The size of each buffer in bytes.</summary>
    internal int BufferSize => plan.BufferSize;

    /// <summary>The maximum number of parts that are in buffers at the same time.</summary>
    internal int Parts => plan.Parts;

    /// <summary>
    /// Rents a buffer. While all buffers are rented, waits for one to be returned. The buffer isn't cleared after its previous use.
    /// </summary>
    internal async ValueTask<byte[]> RentAsync(CancellationToken cancellationToken)
    {
        await _slots.TakeAsync(cancellationToken).ConfigureAwait(false);
        lock (_lock)
        {
            _outstanding++;
            probe?.BufferRented(BufferSize);
            return _idle.TryPop(out var buffer) ? buffer : GC.AllocateUninitializedArray<byte>(BufferSize);
        }
    }

    /// <summary>Returns a buffer to the pool.</summary>
    internal void Return(byte[] buffer)
    {
        lock (_lock)
        {
            if (buffer.Length != BufferSize || _outstanding == 0 || _idle.Contains(buffer))
            {
                throw new InvalidOperationException("This buffer isn't out on rent from this pool.");
            }

            _outstanding--;
            probe?.BufferReturned(BufferSize);
            _idle.Push(buffer);
        }

        _slots.Release();
    }
}
