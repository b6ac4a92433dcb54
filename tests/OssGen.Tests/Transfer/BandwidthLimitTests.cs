using CsCheck;
using Microsoft.Extensions.Time.Testing;
using OssGen.Transfer.Schedule;

namespace OssGen.Tests.Transfer;

public sealed class BandwidthLimitTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_burst_of_a_tenth_of_a_second_passes_at_once()
    {
        var limit = new BandwidthLimit(1000, _time);

        Assert.True(limit.WaitAsync(100, default).AsTask().IsCompleted);
        Assert.False(limit.WaitAsync(1, default).AsTask().IsCompleted);
    }

    [Fact]
    public void A_large_piece_waits_for_its_time()
    {
        var limit = new BandwidthLimit(1000, _time);
        var wait = limit.WaitAsync(1100, default).AsTask();

        _time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(wait.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(wait.IsCompleted);
    }

    [Fact]
    public void Time_without_use_saves_no_more_than_a_burst()
    {
        var limit = new BandwidthLimit(1000, _time);
        _time.Advance(TimeSpan.FromHours(1));

        Assert.True(limit.WaitAsync(100, default).AsTask().IsCompleted);
        Assert.False(limit.WaitAsync(100, default).AsTask().IsCompleted);
    }

    [Fact]
    public async Task A_cancelled_wait_ends_at_once()
    {
        var limit = new BandwidthLimit(1, _time);
        using var cancel = new CancellationTokenSource();
        var wait = limit.WaitAsync(1000, cancel.Token).AsTask();

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }

    [Fact]
    public void On_average_the_rate_is_kept_whatever_the_pieces()
    {
        Gen.Select(Gen.Long[1_000, 1_000_000_000], Gen.Int[1, 200_000].Array[1, 40]).Sample(static (rate, pieces) =>
        {
            var time = new FakeTimeProvider();
            var limit = new BandwidthLimit(rate, time);
            var start = time.GetTimestamp();
            var total = 0L;
            foreach (var piece in pieces)
            {
                var wait = limit.WaitAsync(piece, default).AsTask();
                for (var step = TimeSpan.FromSeconds((double)piece / rate / 16); !wait.IsCompleted;)
                {
                    time.Advance(step > TimeSpan.FromTicks(10) ? step : TimeSpan.FromTicks(10));
                }

                total += piece;
            }

            var allowed = (time.GetElapsedTime(start).TotalSeconds * rate) + (rate / 10.0) + (rate / 1000.0) + 1;
            Assert.True(total <= allowed, $"{total} bytes passed where {allowed} were allowed.");
        }, iter: 200);
    }
}
