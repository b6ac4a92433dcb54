namespace OssGen.Transfer.Schedule;

/// <summary>
/// Runs pieces of work, so many at a time. The first failure stops further pieces and cancels those under way; the run ends only when none is left running,
/// so that buffers, handles and temporary files can be given up safely afterwards.
/// </summary>
internal static class ParallelRun
{
    /// <summary>Runs every piece.</summary>
    /// <typeparam name="T">What a piece is about.</typeparam>
    /// <param name="pieces">The pieces, taken one after the other as workers get free; never by two at once.</param>
    /// <param name="parallelism">How many run at a time.</param>
    /// <param name="body">The work; its token is cancelled when the run is.</param>
    /// <param name="cancellationToken">The caller's.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled; it carries the caller's token.</exception>
    internal static async Task ForEachAsync<T>(IEnumerable<T> pieces, int parallelism, Func<T, CancellationToken, ValueTask> body, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var source = pieces.GetEnumerator();
        var run = new Run<T>(source, body, stop);
        var workers = new Task[parallelism];
        for (var index = 0; index < workers.Length; index++)
        {
            workers[index] = Task.Run(run.WorkAsync, CancellationToken.None);
        }

        await Task.WhenAll(workers).ConfigureAwait(false);
        run.ThrowIfFailed(cancellationToken);
    }

    private sealed class Run<T>(IEnumerator<T> source, Func<T, CancellationToken, ValueTask> body, CancellationTokenSource stop)
    {
        private readonly Lock _lock = new();
        private Exception? _failure;

        internal async Task WorkAsync()
        {
            try
            {
                while (TryTake(out var piece))
                {
                    await body(piece, stop.Token).ConfigureAwait(false);
                }
            }
            catch (Exception failure)
            {
                Fail(failure);
                await stop.CancelAsync().ConfigureAwait(false);
            }
        }

        internal void ThrowIfFailed(CancellationToken cancellationToken)
        {
            if (cancellationToken.IsCancellationRequested && _failure is OperationCanceledException or null)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (_failure is not null)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_failure);
            }
        }

        private bool TryTake([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T piece)
        {
            lock (_lock)
            {
                if (stop.IsCancellationRequested || !source.MoveNext())
                {
                    piece = default;
                    return false;
                }

                piece = source.Current;
                return true;
            }
        }

        /// <summary>Keeps what failed first; cancellations that follow from it are no news.</summary>
        private void Fail(Exception failure)
        {
            lock (_lock)
            {
                if (_failure is null or OperationCanceledException && !stop.IsCancellationRequested)
                {
                    _failure = failure;
                }
                else if (_failure is OperationCanceledException && failure is not OperationCanceledException)
                {
                    _failure = failure;
                }
            }
        }
    }
}
