using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace OssGen.Tests.Faults;

/// <summary>A clock that stands still, notes every wait that begins, and lets it pass when told to.</summary>
internal sealed class WaitingTime() : FakeTimeProvider(TestClient.Start)
{
    private readonly Channel<TimeSpan> _begun = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            _begun.Writer.TryWrite(dueTime);
        }

        return timer;
    }

    /// <summary>Lets waits pass as they begin until the call has ended, well or not.</summary>
    /// <returns>The waits, in order.</returns>
    internal async Task<IReadOnlyList<TimeSpan>> PassUntilEndOfAsync(Task call)
    {
        var waits = new List<TimeSpan>();
        while (true)
        {
            using var ended = new CancellationTokenSource();
            var next = _begun.Reader.ReadAsync(ended.Token).AsTask();
            if (await Task.WhenAny(call, next) == call && !next.IsCompletedSuccessfully)
            {
                await ended.CancelAsync();
                return waits;
            }

            waits.Add(await next);
            Advance(waits[^1]);
        }
    }

    /// <summary>Waits until the next wait has begun, and leaves it running.</summary>
    internal ValueTask<TimeSpan> NextWaitAsync() => _begun.Reader.ReadAsync();
}
