namespace OssGen.Time;

/// <summary>
/// A clock that returns a server's time: the local time plus an offset. The offset is set from the server's own time, for example when it
/// rejects a request because of its time.
/// </summary>
internal sealed class ServerClock(TimeProvider timeProvider)
{
    /// <summary>The maximum plausible difference between the Date header of a server and the local clock: 10 years.</summary>
    private static readonly TimeSpan LargestOffset = TimeSpan.FromDays(3653);

    /// <summary>The earliest plausible time of a local clock that has been set. An earlier time may be wrong by decades.</summary>
    private static readonly DateTimeOffset EarliestSetClock = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset EndOfPlausibleTime = new(2101, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private long _offsetTicks;

    /// <summary>The server's current time, for signatures.</summary>
    internal DateTimeOffset Now => timeProvider.GetUtcNow().AddSaturating(Offset);

    internal TimeSpan Offset => new(Volatile.Read(ref _offsetTicks));

    /// <summary>Whether the offset was set.</summary>
    internal bool IsCorrected { get; private set; }

    /// <summary>Determines whether the Date header of a server contains a plausible time.</summary>
    internal bool IsPlausible(DateTimeOffset serverTime)
    {
        var local = timeProvider.GetUtcNow();
        return (serverTime - local).Duration() <= LargestOffset
            || (local < EarliestSetClock && serverTime >= EarliestSetClock && serverTime < EndOfPlausibleTime);
    }

    /// <summary>Sets the clock offset based on the Date header of a reply, unless the header contains an implausible time.</summary>
    /// <returns>False if the Date is implausible and was ignored.</returns>
    internal bool TryCorrect(DateTimeOffset serverTime)
    {
        if (!IsPlausible(serverTime))
        {
            return false;
        }

        Volatile.Write(ref _offsetTicks, (serverTime - timeProvider.GetUtcNow()).Ticks);
        IsCorrected = true;
        return true;
    }
}
