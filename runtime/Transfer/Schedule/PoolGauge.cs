namespace OssGen.Transfer.Schedule;

/// <summary>Adds up the part buffers of several pools. Safe to use from several threads.</summary>
internal sealed class PoolGauge
{
    private readonly Lock _lock = new();
    private int _outstanding;
    private long _bytes;
    private long _peakBytes;

    /// <summary>Buffers that were rented and not returned yet.</summary>
    internal int Outstanding => Volatile.Read(ref _outstanding);

    /// <summary>The most bytes that were rented at one time.</summary>
    internal long PeakBytes => Volatile.Read(ref _peakBytes);

    internal void Rented(int bytes)
    {
        lock (_lock)
        {
            _outstanding++;
            _bytes += bytes;
            _peakBytes = Math.Max(_peakBytes, _bytes);
        }
    }

    internal void Returned(int bytes)
    {
        lock (_lock)
        {
            _outstanding--;
            _bytes -= bytes;
        }
    }
}
