namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A clock that jumps to the end of every wait, so that waits take no time.</summary>
internal sealed class SkippingTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private TimeSpan _waited;

    /// <summary>The sum of all waits.</summary>
    public TimeSpan Waited
    {
        get
        {
            lock (_lock)
            {
                return _waited;
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + Waited;

    public override long GetTimestamp() => Waited.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _waited += dueTime;
        }

        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new PassedTimer();
    }

    private sealed class PassedTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
