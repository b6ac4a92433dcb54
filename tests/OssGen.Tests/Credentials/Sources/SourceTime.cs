using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Credentials.Sources;

/// <summary>A clock that stands still, but lets the short delays between attempts pass as soon as they begin, and notes them.</summary>
internal sealed class SourceTime() : FakeTimeProvider(TestClient.Start)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(500);

    internal ConcurrentQueue<TimeSpan> Delays { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime > LongestDelay)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        Delays.Enqueue(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
