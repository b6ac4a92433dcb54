using OssGen.Limits;

namespace OssGen.Transfer.Schedule;

/// <summary>
/// A rate limit in the form of a token bucket. Bytes are transferred at the given rate on average, in bursts of up to a tenth of a second.
/// A piece that exceeds the burst is delayed for the time that the excess bytes take at that rate. All parts of all transfers that use the
/// limit share one instance.
/// </summary>
internal sealed class BandwidthLimit(long bytesPerSecond, TimeProvider timeProvider) : IRateLimit
{
    private readonly Lock _lock = new();
    private readonly long _burst = Math.Max(bytesPerSecond / 10, 1);

    // The time when the bucket would be full again, in ticks of the time provider. Each reservation of bytes moves it into the future.
    private long _fullAt = timeProvider.GetTimestamp();

    /// <inheritdoc/>
    public ValueTask WaitAsync(int bytes, CancellationToken cancellationToken)
    {
        var delay = Reserve(bytes);
        return delay <= TimeSpan.Zero ? default : new ValueTask(Task.Delay(delay, timeProvider, cancellationToken));
    }

    private TimeSpan Reserve(int bytes)
    {
        lock (_lock)
        {
            var now = timeProvider.GetTimestamp();
            _fullAt = Math.Max(_fullAt, now) + Ticks(bytes);
            return timeProvider.GetElapsedTime(now, _fullAt - Ticks(_burst));
        }
    }

    private long Ticks(long bytes) => (long)((double)bytes / bytesPerSecond * timeProvider.TimestampFrequency);
}
