using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace OssGen.Transfer.Schedule;

/// <summary>
/// Runs pieces of work, a limited number at a time. The first failure stops further pieces and cancels those under way; the run ends only
/// when none is left running, so that buffers, handles and temporary files can be released safely afterwards.
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

        /// <summary>What failed first; cancellations that follow from it are no news.</summary>
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
