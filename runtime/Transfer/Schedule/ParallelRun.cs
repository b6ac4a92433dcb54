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
    /// <param name="slots">The slots of which each item takes one while it runs; null for none.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled; the exception carries the caller's token.</exception>
    internal static async Task ForEachAsync<T>(
        IEnumerable<T> pieces,
        int parallelism,
        Func<T, CancellationToken, ValueTask> body,
        CancellationToken cancellationToken,
        Slots? slots = null)
    {
        var gate = new Lock();
        Exception? cause = null;
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellationToken };
        try
        {
            await Parallel.ForEachAsync(pieces, options, WorkAsync).ConfigureAwait(false);
        }
        catch (Exception) when (cause is { } failure and not OperationCanceledException)
        {
            // Not the caught exception, which is only a cancellation if the caller cancelled after the failure.
            ExceptionDispatchInfo.Throw(failure);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }

        async ValueTask WorkAsync(T piece, CancellationToken stop)
        {
            using var slot = slots is null ? default : await slots.TakeAsync(stop).ConfigureAwait(false);
            try
            {
                if (Volatile.Read(ref cause) is not null)
                {
                    // The slot of a failed item becomes free before the others are cancelled.
                    throw new OperationCanceledException("Another item has failed.");
                }

                await body(piece, stop).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                lock (gate)
                {
                    // What fails after the run was stopped is a consequence. But a cancellation of the work's own hides no other failure.
                    var isFirst = cause is null && !stop.IsCancellationRequested;
                    if (isFirst || (cause is OperationCanceledException && failure is not OperationCanceledException))
                    {
                        cause = failure;
                    }
                }

                throw;
            }
        }
    }
}
