using System.Runtime.ExceptionServices;
using OssGen.Pipeline;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Directories;

/// <summary>
/// A job that transfers many files, a limited number of them concurrently. It counts and reports the outcome of each file.
/// </summary>
internal sealed class DirectoryJob(DirectorySides sides, OssDirectoryOptions options)
{
    private readonly TransferContext _whole = sides.Whole;
    private readonly Lock _lock = new();
    private readonly List<OssDirectoryFileResult> _failures = [];
    private OssDirectoryFileResult? _fatal;
    private Exception? _receiverFailure;
    private OssDirectoryResult _result = new();

    /// <summary>
    /// The exception thrown by one of the caller's progress receivers; null for none. The exception ends the job and isn't treated as the
    /// failure of a file.
    /// </summary>
    private Exception? ReceiverFailure => _whole.Progress.Failure ?? Volatile.Read(ref _receiverFailure);

    internal bool Takes(OssDirectoryFile file) => options.Filter?.Invoke(file) != false;

    /// <summary>
    /// Transfers the files. Then, if <see cref="OssDirectoryOptions.DeleteExtra"/> is true and no file failed, deletes the targets without
    /// a source. The functions record the outcomes of their files; several of them run concurrently.
    /// </summary>
    /// <exception cref="OssDirectoryException">A file failed, which ends the job.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the exception carries the caller's token.</exception>
    internal async Task<OssDirectoryResult> RunAsync<TFile, TExtra>(
        IAsyncEnumerable<TFile> files,
        Func<TFile, CancellationToken, ValueTask> transfer,
        IAsyncEnumerable<TExtra> extra,
        Func<TExtra, CancellationToken, ValueTask> delete,
        CancellationToken cancellationToken)
    {
        await ForEachAsync(files, transfer, cancellationToken).ConfigureAwait(false);
        if (options.DeleteExtra && _result.Failed == 0)
        {
            await ForEachAsync(extra, delete, cancellationToken).ConfigureAwait(false);
        }

        _whole.Progress.End();
        return _result with { Failures = [.. _failures] };
    }

    /// <summary>Transfers one file if it is due, and records its outcome.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The path of the local file's bytes.</param>
    /// <param name="findTarget">Returns the existing target; null if there is none. Isn't called if that doesn't matter.</param>
    /// <param name="move">Transfers the file.</param>
    /// <param name="cancellationToken">The run's cancellation token.</param>
    internal async ValueTask MoveAsync(
        OssDirectoryFile file,
        string path,
        Func<FileState?> findTarget,
        Func<TransferContext, CancellationToken, ValueTask<OssTransferResult>> move,
        CancellationToken cancellationToken)
    {
        var progress = new FileProgress(_whole.Progress, file.Length);
        var isCounted = false;
        try
        {
            var existing = options.Replace == OssReplaceRule.Always ? null : findTarget();
            var isDue = ReplaceRules.Judge(options.Replace, new FileState(file.Length, file.LastModified), existing) switch
            {
                ReplaceVerdict.Move => true,
                ReplaceVerdict.Leave => false,
                _ => !await ReplaceRules.AreEqualAsync(_whole, sides.Bucket, file.Key, path, cancellationToken).ConfigureAwait(false),
            };
            if (!isDue || options.Skip?.Invoke(file) == true)
            {
                Settle(file, OssDirectoryOutcome.Skipped);
                return;
            }

            _whole.Progress.AddTotal(file.Length, files: 1);
            isCounted = true;
            var context = _whole.ForFile(_whole.Progress.HasReceiver ? progress : null);
            var name = options is OssUploadDirectoryOptions ? "Upload" : "Download";
            var result = await TransferObservation.RunAsync(
                name, sides.Bucket, file.Key, () => move(context, cancellationToken).AsTask()).ConfigureAwait(false);
            _whole.Retries.GiveBack();
            if (result.Skipped)
            {
                progress.Withdraw();
                Settle(file, OssDirectoryOutcome.Skipped);
                return;
            }

            context.Finish(result);
            _whole.Progress.FileEnded(failed: false);
            Settle(file, OssDirectoryOutcome.Transferred, result.Length);
        }
        catch (Exception failure) when (ReceiverFailure is null
            && (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested))
        {
            progress.TakeBack();
            Fail(file, failure, isCounted);
        }
    }

    /// <summary>
    /// Records a file as failed. Unless <see cref="OssDirectoryOptions.ContinueOnError"/> is true, this ends the job at the next call of
    /// <see cref="ThrowIfFatal"/>.
    /// </summary>
    internal void Fail(OssDirectoryFile file, Exception failure, bool isCounted = false)
    {
        if (!isCounted)
        {
            _whole.Progress.AddTotal(0, files: 1);
        }

        _whole.Progress.FileEnded(failed: true);
        Settle(file, OssDirectoryOutcome.Failed, reason: failure);
    }

    /// <summary>Records the outcome of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="outcome">The outcome; failures are recorded by <see cref="Fail"/>.</param>
    /// <param name="bytes">The number of bytes transferred.</param>
    /// <param name="reason">
    /// Why the file failed, or why it was skipped when that doesn't follow from a rule of the caller's; null otherwise.
    /// </param>
    internal void Settle(OssDirectoryFile file, OssDirectoryOutcome outcome, long bytes = 0, Exception? reason = null)
    {
        var ended = new OssDirectoryFileResult { File = file, Outcome = outcome, Exception = reason };
        lock (_lock)
        {
            _result = outcome switch
            {
                OssDirectoryOutcome.Transferred => _result with { Transferred = _result.Transferred + 1, Bytes = _result.Bytes + bytes },
                OssDirectoryOutcome.Skipped => _result with { Skipped = _result.Skipped + 1 },
                OssDirectoryOutcome.Deleted => _result with { Deleted = _result.Deleted + 1 },
                _ => _result with { Failed = _result.Failed + 1 },
            };
            if (outcome == OssDirectoryOutcome.Failed)
            {
                _fatal ??= options.ContinueOnError ? null : ended;
                if (_failures.Count < OssDirectoryResult.MostFailures)
                {
                    _failures.Add(ended);
                }
            }

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
    }

    /// <summary>Throws if a file has failed whose failure ends the job.</summary>
    internal void ThrowIfFatal()
    {
        if (Volatile.Read(ref _fatal) is { } failed)
        {
            throw new OssDirectoryException(failed);
        }
    }

    private async Task ForEachAsync<T>(
        IAsyncEnumerable<T> pieces, Func<T, CancellationToken, ValueTask> body, CancellationToken cancellationToken)
    {
        var concurrency = _whole.Options.ConcurrentFiles;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken };
        try
        {
            await Parallel.ForEachAsync(pieces, parallel, async (piece, token) =>
            {
                await body(piece, token).ConfigureAwait(false);
                ThrowIfFatal();
            }).ConfigureAwait(false);
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
