using System.Runtime.ExceptionServices;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Directories;

/// <summary>
/// A job that transfers many files, a limited number of them concurrently. It counts and reports the outcome of each file.
/// </summary>
internal sealed class DirectoryJob(TransferContext whole, OssDirectoryOptions options) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<OssDirectoryFileResult> _failures = [];
    private OssDirectoryFileResult? _fatal;
    private Exception? _receiverFailure;
    private OssDirectoryResult _result = new();

    internal TransferContext Whole => whole;

    /// <summary>The result so far: the number of files for each outcome, and the failures.</summary>
    internal OssDirectoryResult Result
    {
        get
        {
            lock (_lock)
            {
                return _result with { Failures = [.. _failures] };
            }
        }
    }

    /// <summary>
    /// The exception thrown by one of the caller's progress receivers; null for none. The exception ends the job and isn't treated as the
    /// failure of a file.
    /// </summary>
    private Exception? ReceiverFailure => whole.Progress.Failure ?? Volatile.Read(ref _receiverFailure);

    internal bool Takes(OssDirectoryFile file) => options.Filter is not { } filter || filter(file);

    /// <summary>Calls a function for each item, several items concurrently. The function records the outcomes of its files.</summary>
    /// <exception cref="OssDirectoryException">A file failed, which ends the job.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the exception carries the caller's token.</exception>
    internal async Task RunAsync<T>(
        IAsyncEnumerable<T> pieces, Func<T, CancellationToken, ValueTask> body, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = whole.Options.ConcurrentFiles, CancellationToken = either.Token };
        try
        {
            await Parallel.ForEachAsync(pieces, parallel, body).ConfigureAwait(false);
        }
        catch (Exception)
        {
            if (ReceiverFailure is { } ofReceiver)
            {
                ExceptionDispatchInfo.Throw(ofReceiver);
            }

            ThrowIfFatal();
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }

        ThrowIfFatal();
    }

    /// <summary>Transfers one file if it is due and the caller doesn't skip it, and records the outcome.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isDue">Determines whether the target needs replacing.</param>
    /// <param name="move">Transfers the file.</param>
    /// <param name="cancellationToken">The run's cancellation token.</param>
    internal async ValueTask MoveAsync(
        OssDirectoryFile file,
        Func<CancellationToken, ValueTask<bool>> isDue,
        Func<TransferContext, CancellationToken, ValueTask<OssTransferResult>> move,
        CancellationToken cancellationToken)
    {
        var progress = new FileProgress(whole.Progress, file.Length);
        var isCounted = false;
        try
        {
            if (!await isDue(cancellationToken).ConfigureAwait(false) || options.Skip?.Invoke(file) == true)
            {
                Settle(file, OssDirectoryOutcome.Skipped);
                return;
            }

            whole.Progress.AddTotal(file.Length, files: 1);
            isCounted = true;
            var context = whole.ForFile(whole.Progress.HasReceiver ? progress : null);
            var result = await move(context, cancellationToken).ConfigureAwait(false);
            context.Progress.End();
            whole.Retries.GiveBack();
            if (result.Skipped)
            {
                progress.Withdraw();
                Settle(file, OssDirectoryOutcome.Skipped);
                return;
            }

            whole.Progress.FileEnded(failed: false);
            Settle(file, OssDirectoryOutcome.Transferred, result.Length);
        }
        catch (Exception failure) when (ReceiverFailure is null
            && (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested))
        {
            progress.TakeBack();
            await FailAsync(file, failure, isCounted).ConfigureAwait(false);
        }
    }

    /// <summary>Records a file as failed, and ends the job unless <see cref="OssDirectoryOptions.ContinueOnError"/> is true.</summary>
    internal async ValueTask FailAsync(OssDirectoryFile file, Exception failure, bool isCounted = false)
    {
        if (!isCounted)
        {
            whole.Progress.AddTotal(0, files: 1);
        }

        whole.Progress.FileEnded(failed: true);
        lock (_lock)
        {
            var failed = new OssDirectoryFileResult { File = file, Outcome = OssDirectoryOutcome.Failed, Exception = failure };
            _result = _result with { Failed = _result.Failed + 1 };
            if (_failures.Count < OssDirectoryResult.MostFailures)
            {
                _failures.Add(failed);
            }

            _fatal ??= options.ContinueOnError ? null : failed;
            Tell(failed);
        }

        if (!options.ContinueOnError)
        {
            await _stop.CancelAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Records the outcome of a file that was transferred, skipped or deleted.</summary>
    /// <param name="file">The file.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="bytes">The number of bytes transferred.</param>
    /// <param name="reason">Why the file was skipped, when that doesn't follow from a rule of the caller's; null otherwise.</param>
    internal void Settle(OssDirectoryFile file, OssDirectoryOutcome outcome, long bytes = 0, Exception? reason = null)
    {
        lock (_lock)
        {
            _result = outcome switch
            {
                OssDirectoryOutcome.Transferred => _result with { Transferred = _result.Transferred + 1, Bytes = _result.Bytes + bytes },
                OssDirectoryOutcome.Skipped => _result with { Skipped = _result.Skipped + 1 },
                _ => _result with { Deleted = _result.Deleted + 1 },
            };
            Tell(new OssDirectoryFileResult { File = file, Outcome = outcome, Exception = reason });
        }
    }

    public void Dispose() => _stop.Dispose();

    private void Tell(OssDirectoryFileResult ended)
    {
        try
        {
            options.FileEnded?.Report(ended);
        }
        catch (Exception failure)
        {
            Volatile.Write(ref _receiverFailure, failure);
            throw;
        }
    }

    private void ThrowIfFatal()
    {
        if (Volatile.Read(ref _fatal) is { } failed)
        {
            throw new OssDirectoryException(failed);
        }
    }
}

/// <summary>
/// A progress receiver for one file. It adds the file's progress to the progress of the job, and is called by one thread at a time.
/// </summary>
/// <param name="whole">The job's progress.</param>
/// <param name="expected">The number of bytes that the job expects of the file and has included in its total.</param>
internal sealed class FileProgress(ProgressTracker whole, long expected) : IProgress<OssTransferProgress>
{
    private long _total = expected;
    private long _counted;

    /// <inheritdoc/>
    public void Report(OssTransferProgress value)
    {
        if (value.TotalBytes is { } total && total != _total)
        {
            whole.AddTotal(total - _total, files: 0);
            _total = total;
        }

        var change = value.Bytes - _counted;
        _counted = value.Bytes;
        whole.Add(change);
    }

    /// <summary>Subtracts the bytes counted for this file from the progress of the job.</summary>
    internal void TakeBack()
    {
        whole.Add(-_counted);
        _counted = 0;
    }

    /// <summary>Removes the file from the job's totals, because it doesn't need to be transferred after all.</summary>
    internal void Withdraw()
    {
        TakeBack();
        whole.AddTotal(-_total, files: -1);
    }
}
