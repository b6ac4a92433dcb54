using OssGen.Text;

namespace OssGen.Tests.Listing;

/// <summary>
/// A client whose only operation is ListObjectsV2, over a sorted list of keys. Requests take one unit of a time that only passes by
/// <see cref="Advance"/>.
/// </summary>
internal sealed class ScriptedBucket(IEnumerable<string> keys) : OssClient
{
    private readonly List<string> _keys = [.. keys.Distinct().Order(KeyOrder.Instance)];
    private readonly Lock _lock = new();
    private List<(ListObjectsV2Request Request, TaskCompletionSource<ListObjectsV2Result> Reply)> _pending = [];

    internal IReadOnlyList<string> Keys => _keys;

    internal int Requests { get; private set; }

    internal int MostPending { get; private set; }

    /// <summary>The time, which is the length of the longest chain of requests that waited for one another.</summary>
    internal int Now { get; private set; }

    /// <summary>Called before each reply, with the bucket's keys.</summary>
    internal Action<List<string>>? BeforeReply { get; init; }

    /// <summary>Returns the exception with which a request fails; null for none.</summary>
    internal Func<int, Exception?>? Fails { get; init; }

    internal int Pending => _pending.Count;

    public override ValueTask<TResult> SendAsync<TResult>(IOssRequest<TResult> request, CancellationToken cancellationToken = default)
    {
        var reply = new TaskCompletionSource<ListObjectsV2Result>();
        cancellationToken.Register(() => reply.TrySetCanceled(cancellationToken));
        lock (_lock)
        {
            Requests++;
            _pending.Add(((ListObjectsV2Request)(object)request, reply));
            MostPending = Math.Max(MostPending, _pending.Count);
        }

        return new ValueTask<TResult>((Task<TResult>)(object)reply.Task);
    }

    /// <summary>Lets time pass until the pending requests have their replies.</summary>
    internal void Advance()
    {
        List<(ListObjectsV2Request Request, TaskCompletionSource<ListObjectsV2Result> Reply)> due;
        lock (_lock)
        {
            due = _pending;
            _pending = [];
        }

        // No time passes while the listing is still working on the replies that it has.
        if (due.Count == 0)
        {
            Thread.Yield();
            return;
        }

        Now++;
        var failed = due.Select(_ => Fails?.Invoke(Now)).ToList();
        for (var index = 0; index < due.Count; index++)
        {
            BeforeReply?.Invoke(_keys);
            if (failed[index] is { } exception)
            {
                due[index].Reply.TrySetException(exception);
            }
            else
            {
                due[index].Reply.TrySetResult(Page(due[index].Request));
            }
        }
    }

    /// <summary>Enumerates a listing; time passes whenever it waits.</summary>
    internal List<T> Read<T>(IAsyncEnumerable<T> listing, Func<T, bool>? stops = null)
    {
        // Continuations run within Advance: the thread has no context that would post them.
        Assert.Null(SynchronizationContext.Current);
        var items = new List<T>();
        var each = listing.GetAsyncEnumerator();
        try
        {
            while (Await(each.MoveNextAsync().AsTask()))
            {
                items.Add(each.Current);
                if (stops?.Invoke(each.Current) == true)
                {
                    break;
                }
            }
        }
        finally
        {
            each.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        return items;
    }

    private bool Await(Task<bool> move)
    {
        while (!move.IsCompleted)
        {
            Advance();
        }

        return move.GetAwaiter().GetResult();
    }

    private ListObjectsV2Result Page(ListObjectsV2Request request)
    {
        var prefix = request.Prefix ?? "";
        var first = request.StartAfter is { } after ? IndexAfter(after) : 0;
        if (prefix.Length > 0)
        {
            var start = _keys.BinarySearch(prefix, KeyOrder.Instance);
            first = Math.Max(first, start < 0 ? ~start : start);
        }

        var contents = new List<ObjectEntry>();
        var size = request.MaxKeys ?? 100;
        var index = first;
        while (index < _keys.Count && contents.Count < size && _keys[index].StartsWith(prefix, StringComparison.Ordinal))
        {
            contents.Add(new ObjectEntry { Key = _keys[index++] });
        }

        return new ListObjectsV2Result
        {
            Contents = contents,
            IsTruncated = index < _keys.Count && _keys[index].StartsWith(prefix, StringComparison.Ordinal),
        };
    }

    private int IndexAfter(string key)
    {
        var index = _keys.BinarySearch(key, KeyOrder.Instance);
        return index < 0 ? ~index : index + 1;
    }
}
