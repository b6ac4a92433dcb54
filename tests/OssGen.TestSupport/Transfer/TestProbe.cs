using OssGen.Transfer.Checkpoints;

namespace OssGen.TestSupport.Transfer;

/// <summary>Adds up the part buffers of a transfer, and passes its steps on. Safe to use from several threads.</summary>
/// <param name="reached">Receives the steps; null for none.</param>
/// <param name="largestBuffer">The maximum size of each buffer of a part; null for the library's own limit.</param>
/// <param name="flushed">Receives the folders that were flushed; null for none.</param>
internal sealed class TestProbe(
    Action<TransferStep>? reached = null, int? largestBuffer = null, Action<string>? flushed = null) : TransferProbe
{
    private readonly Lock _lock = new();
    private long _bytes;

    /// <summary>Buffers that were rented and not returned yet.</summary>
    internal int Outstanding { get; private set; }

    /// <summary>The most buffers that were rented at one time.</summary>
    internal int Peak { get; private set; }

    /// <summary>The most bytes that were rented at one time.</summary>
    internal long PeakBytes { get; private set; }

    internal override int? LargestBuffer => largestBuffer;

    internal override void Reached(TransferStep step) => reached?.Invoke(step);

    internal override void FolderFlushed(string folder) => flushed?.Invoke(folder);

    internal override void BufferRented(int bytes)
    {
        lock (_lock)
        {
            Outstanding++;
            _bytes += bytes;
            Peak = Math.Max(Peak, Outstanding);
            PeakBytes = Math.Max(PeakBytes, _bytes);
        }
    }

    internal override void BufferReturned(int bytes)
    {
        lock (_lock)
        {
            Outstanding--;
            _bytes -= bytes;
        }
    }
}

/// <summary>Finds the probe of a transfer that was made with one.</summary>
internal static class ProbedTransfer
{
    extension(OssTransfer transfer)
    {
        internal TestProbe Buffers => (TestProbe)transfer.Probe!;
    }
}
