using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace OssGen.Osscmd.Calls;

/// <summary>Makes calls for the items of a sequence, a few at the same time, and returns the results in the items' order.</summary>
internal static class OrderedCalls
{
    /// <summary>The maximum number of calls under way: as many as the other commands make by default.</summary>
    internal const int MostUnderWay = 5;

    /// <summary>
    /// Returns the result of the call for each item. If the items or a call end with an exception, the results of the calls before it are
    /// returned first, and the calls after it are canceled. The first call is made alone, because one that is refused would be refused for
    /// the other items, too.
    /// </summary>
    internal static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items,
        Func<TItem, CancellationToken, Task<TResult>> call,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var underWay = new Queue<Task<TResult>>();
        await using var each = items.GetAsyncEnumerator(cancellationToken);
        try
        {
            var most = 1;
            var (isThere, failure) = await MoveAsync(each);
            while (isThere)
            {
                while (underWay.TryPeek(out var first) && first.IsCompleted)
                {
                    yield return await underWay.Dequeue();
                }

                underWay.Enqueue(call(each.Current, stop.Token));
                if (underWay.Count == most)
                {
                    yield return await underWay.Dequeue();
                    most = MostUnderWay;
                }

                (isThere, failure) = await MoveAsync(each);
            }

            while (underWay.TryDequeue(out var next))
            {
                yield return await next;
            }

            failure?.Throw();
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)Task.WhenAll(underWay)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>
    /// Moves to the next item, and returns whether there is one, or why that isn't known. Iterators can't return results from a catch
    /// block.
    /// </summary>
    internal static async ValueTask<(bool IsThere, ExceptionDispatchInfo? Failure)> MoveAsync<TItem>(IAsyncEnumerator<TItem> items)
    {
        try
        {
            return (await items.MoveNextAsync(), null);
        }
        catch (Exception failure)
        {
            return (false, ExceptionDispatchInfo.Capture(failure));
        }
    }
}
