using System.Runtime.ExceptionServices;

namespace OssGen.Transfer.Schedule;

/// <summary>
/// The total progress of all parts of all files. The threads that transfer bytes report it, one thread at a time, at most ten times a
/// second, and once more at the end. After the receiver has thrown an exception, it isn't called again, and each thread that transfers
/// further bytes throws the same exception, which ends the transfer. Safe to use from several threads.
/// </summary>
internal sealed class ProgressTracker(IProgress<OssTransferProgress>? receiver, TimeProvider timeProvider)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan RateWindow = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Queue<(long Time, long Bytes)> _samples = new();

    // Its bytes may be negative or exceed the total in between; reports have them within bounds.
    private OssTransferProgress _current;
    private long _moved;
    private long? _lastReport;

    /// <summary>Sets the number of bytes and the number of files to transfer; null when a number isn't known.</summary>
    internal void SetTotal(long? bytes, long? files) =>
        Change(current => current with { TotalBytes = bytes, TotalFiles = files });

    /// <summary>The exception that the receiver threw; null if it hasn't thrown.</summary>
    internal Exception? Failure { get; private set; }

    /// <summary>Whether a progress receiver is set.</summary>
    internal bool HasReceiver => receiver is not null;

    /// <summary>
    /// Adds to the number of bytes and files to transfer. Negative numbers remove files that don't need to be transferred after all.
    /// </summary>
    internal void AddTotal(long bytes, long files) => Change(current => current with
    {
        TotalBytes = (current.TotalBytes ?? 0) + bytes,
        TotalFiles = (current.TotalFiles ?? 0) + files,
    });

    /// <summary>Adds bytes that were transferred by an earlier run. They aren't included in the transfer rate.</summary>
    internal void AddResumed(long bytes) => Add(bytes, moved: 0);

    /// <summary>Adds transferred bytes. A negative number removes the bytes of an attempt that is repeated.</summary>
    internal void Add(long bytes) => Add(bytes, moved: bytes);

    internal void FileEnded(bool failed)
    {
        Change(current => failed
            ? current with { FailedFiles = current.FailedFiles + 1 }
            : current with { Files = current.Files + 1 });
        Report(always: false);
    }

    /// <summary>Reports the final state, regardless of the time of the previous report.</summary>
    internal void End() => Report(always: true);

    private void Change(Func<OssTransferProgress, OssTransferProgress> change)
    {
        lock (_lock)
        {
            _current = change(_current);
        }
    }

    private void Add(long bytes, long moved)
    {
        lock (_lock)
        {
            if (bytes > 0 && Failure is { } failed)
            {
                ExceptionDispatchInfo.Throw(failed);
            }

            _current = _current with { Bytes = _current.Bytes + bytes };
            _moved += moved;
        }

        Report(always: false);
    }

    // Reports under the lock, so that the receiver gets the reports in order; IProgress receivers are meant to return at once.
    private void Report(bool always)
    {
        if (receiver is null)
        {
            return;
        }

        lock (_lock)
        {
            var now = timeProvider.GetTimestamp();
            if (Failure is not null || (!always && _lastReport is { } last && timeProvider.GetElapsedTime(last, now) < Interval))
            {
                return;
            }

            _lastReport = now;
            try
            {
                var bytes = Math.Clamp(_current.Bytes, 0, _current.TotalBytes ?? long.MaxValue);
                receiver.Report(_current with { Bytes = bytes, BytesPerSecond = Rate(now) });
            }
            catch (Exception failure)
            {
                Failure = failure;
                throw;
            }
        }
    }

    private double Rate(long now)
    {
        _samples.Enqueue((now, _moved));
        while (_samples.Count > 2 && timeProvider.GetElapsedTime(_samples.Peek().Time, now) > RateWindow)
        {
            _samples.Dequeue();
        }

        var (time, moved) = _samples.Peek();
        var seconds = timeProvider.GetElapsedTime(time, now).TotalSeconds;
        return seconds > 0 ? Math.Max(0, (_moved - moved) / seconds) : 0;
    }
}
