using OssGen.Transfer.Checkpoints;

namespace OssGen.Transfer.Schedule;

/// <summary>
/// Buffers of one size for the parts of one transfer. Only a limited number exists at any time; who needs one more waits. Buffers are
/// neither pinned nor shared.
/// </summary>
internal sealed class BufferPool(BufferPlan plan, TransferProbe? probe)
{
    private readonly Slots _slots = new(plan.Buffers);
    private readonly Stack<byte[]> _idle = new();
    private readonly Lock _lock = new();
    private int _outstanding;

    /// <summary>Bytes in each buffer.</summary>
    internal int BufferSize => plan.BufferSize;

    /// <summary>Parts that may be in buffers at a time.</summary>
    internal int Parts => plan.Parts;

    /// <summary>
    /// Takes a buffer, waiting for one to be returned when all are out. Its content is left over from its previous use.
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
            probe?.BufferReturned(BufferSize);
            _idle.Push(buffer);
        }

        _slots.Release();
    }
}
