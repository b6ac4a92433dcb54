using System.Diagnostics.CodeAnalysis;

namespace OssGen.Transfer.Schedule;

/// <summary>A limited number of slots. While none is free, callers wait in order.</summary>
[SuppressMessage(
    "Design",
    "CA1001:Types that own disposable fields should be disposable",
    Justification = "A semaphore holds nothing to dispose unless its wait handle is used.")]
internal sealed class Slots(int count)
{
    private readonly SemaphoreSlim _free = new(count, count);

    /// <summary>Takes a slot. Dispose the returned value to release the slot.</summary>
    internal async ValueTask<Slot> TakeAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Slot(this);
    }

    /// <summary>Releases a slot.</summary>
    internal void Release() => _free.Release();

    /// <summary>A slot that has been taken.</summary>
    internal readonly struct Slot(Slots? slots) : IDisposable
    {
        public void Dispose() => slots?.Release();
    }
}
