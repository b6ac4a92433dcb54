namespace OssGen;

/// <summary>The server's time as far as it is known: ours, plus the offset that its last complaint about our clock revealed.</summary>
internal sealed class ServerClock(TimeProvider timeProvider)
{
    private long _offsetTicks;

    /// <summary>What requests are signed with.</summary>
    internal DateTimeOffset Now => timeProvider.GetUtcNow().AddTicks(Volatile.Read(ref _offsetTicks));

    internal TimeSpan Offset => new(Volatile.Read(ref _offsetTicks));

    /// <summary>Learns the offset from a reply's Date.</summary>
    internal void Correct(DateTimeOffset serverTime) =>
        Volatile.Write(ref _offsetTicks, (serverTime - timeProvider.GetUtcNow()).Ticks);
}
