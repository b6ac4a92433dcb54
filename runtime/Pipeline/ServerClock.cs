using OssGen.Time;

namespace OssGen.Pipeline;

/// <summary>
/// The server's time as far as it is known: the local time, plus the offset that the server's last complaint about it revealed.
/// </summary>
internal sealed class ServerClock(TimeProvider timeProvider)
{
    /// <summary>A server's Date that differs more from the local clock says nothing about either: 10 years.</summary>
    private static readonly TimeSpan LargestOffset = TimeSpan.FromDays(3653);

    /// <summary>A local clock before this is one that was never set: it may be decades wrong.</summary>
    private static readonly DateTimeOffset EarliestSetClock = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset EndOfPlausibleTime = new(2101, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private long _offsetTicks;

    /// <summary>What requests are signed with.</summary>
    internal DateTimeOffset Now => timeProvider.GetUtcNow().AddSaturating(Offset);

    internal TimeSpan Offset => new(Volatile.Read(ref _offsetTicks));

    /// <summary>Whether a server with a working clock may have sent this Date.</summary>
    internal bool IsPlausible(DateTimeOffset serverTime)
    {
        var local = timeProvider.GetUtcNow();
        return (serverTime - local).Duration() <= LargestOffset
            || (local < EarliestSetClock && serverTime >= EarliestSetClock && serverTime < EndOfPlausibleTime);
    }

    /// <summary>Takes the offset from a reply's Date.</summary>
    /// <returns>False for an implausible Date, which is ignored.</returns>
    internal bool TryCorrect(DateTimeOffset serverTime)
    {
        if (!IsPlausible(serverTime))
        {
            return false;
        }

        Volatile.Write(ref _offsetTicks, (serverTime - timeProvider.GetUtcNow()).Ticks);
        return true;
    }
}
