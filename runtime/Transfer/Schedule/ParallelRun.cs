using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace OssGen.Transfer.Schedule;

/// <summary>
/// Processes items, a limited number of them concurrently. The first failure prevents further items from starting and cancels the items in
/// progress. The run ends only when no item is running any more, so that buffers, handles and temporary files can be released safely.
/// </summary>
internal static class ParallelRun
{
    /// <summary>Calls the body for every item.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="pieces">The items, which are taken one after the other as workers become free, never by two workers at once.</param>
    /// <param name="parallelism">The maximum number of items that run concurrently.</param>
    /// <param name="body">The work for one item; its token is cancelled when the run is.</param>
    /// <param name="cancellationToken">The caller's cancellation token.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled; the exception carries the caller's token.</exception>
    internal static async Task ForEachAsync<T>(
        IEnumerable<T> pieces, int parallelism, Func<T, CancellationToken, ValueTask> body, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var source = pieces.GetEnumerator();
        var run = new Run<T>(source, body, stop);
        await Task.WhenAll(Enumerable.Range(0, parallelism).Select(_ => Task.Run(run.WorkAsync, CancellationToken.None)))
            .ConfigureAwait(false);
        if (run.Failure is null or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (run.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    private sealed class Run<T>(IEnumerator<T> source, Func<T, CancellationToken, ValueTask> body, CancellationTokenSource stop)
    {
        private readonly Lock _lock = new();

        /// <summary>
        /// The first failure, or null if there is none. If it is a cancellation, a later failure for another reason replaces it.
        /// </summary>
        internal Exception? Failure { get; private set; }

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
                lock (_lock)
                {
                    if (stop.IsCancellationRequested ? Failure is OperationCanceledException
                        && failure is not OperationCanceledException : Failure is null or OperationCanceledException)
                    {
                        Failure = failure;
                    }
                }

                await stop.CancelAsync().ConfigureAwait(false);
            }
        }

        private bool TryTake([MaybeNullWhen(false)] out T piece)
        {
            lock (_lock)
            {
                var hasNext = !stop.IsCancellationRequested && source.MoveNext();
                piece = hasNext ? source.Current : default;
                return hasNext;
            }
        }
    }
}
