using Microsoft.Extensions.Time.Testing;
using OssGen.Transfer.Multipart;
using OssGen.Transfer.Schedule;

namespace OssGen.Tests.Transfer;

public sealed class ProgressTrackerTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<OssTransferProgress> _seen = [];
    private readonly ProgressTracker _tracker;

    public ProgressTrackerTests() => _tracker = new ProgressTracker(new Listener<OssTransferProgress>(_seen.Add), _time);

    [Fact]
    public void At_most_ten_reports_a_second_and_one_at_the_end()
    {
        for (var index = 0; index < 1000; index++)
        {
            _tracker.Add(1);
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }

        _tracker.End();

        Assert.Equal(11, _seen.Count);
        Assert.Equal(1000, _seen[^1].Bytes);
    }

    [Fact]
    public void An_attempt_that_is_repeated_takes_its_bytes_back()
    {
        _tracker.SetTotal(100, 1);
        var part = new PartContent("part", _tracker).Progress;

        part.Report(60);
        part.Report(10);
        _tracker.End();

        Assert.Equal(10, _seen[^1].Bytes);
    }

    [Fact]
    public void Reports_stay_between_nothing_and_the_total()
    {
        _tracker.SetTotal(100, 1);

        _tracker.Add(150);
        _tracker.End();
        _tracker.Add(-200);
        _tracker.End();

        Assert.Equal([100, 100, 0], _seen.Select(static progress => progress.Bytes));
    }

    [Fact]
    public void The_rate_counts_what_moved_in_the_last_seconds()
    {
        for (var second = 0; second < 20; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            _tracker.Add(second < 10 ? 1000 : 500);
        }

        _tracker.End();

        Assert.Equal(500, _seen[^1].BytesPerSecond);
    }

    [Fact]
    public void Bytes_of_an_earlier_run_count_but_have_no_rate()
    {
        _tracker.AddResumed(1000);
        _time.Advance(TimeSpan.FromSeconds(1));
        _tracker.End();

        Assert.Equal((1000, 0.0), (_seen[^1].Bytes, _seen[^1].BytesPerSecond));
    }

    [Fact]
    public void Files_count_as_done_or_failed()
    {
        _tracker.SetTotal(null, 3);

        _tracker.FileEnded(failed: false);
        _tracker.FileEnded(failed: true);
        _tracker.End();

        Assert.Equal((null, 1, 3, 1), (_seen[^1].TotalBytes, _seen[^1].Files, _seen[^1].TotalFiles, _seen[^1].FailedFiles));
    }
}
