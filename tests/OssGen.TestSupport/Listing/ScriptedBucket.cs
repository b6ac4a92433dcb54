using OssGen.Text;

namespace OssGen.TestSupport.Listing;

/// <summary>
/// A client whose only operation is ListObjectsV2, over a sorted list of keys. Requests take one unit of a time that only passes by
/// <see cref="Advance"/>: all that are pending then get their replies, and the listing works on the thread of the test until it waits
/// again.
/// </summary>
internal sealed class ScriptedBucket(IEnumerable<string> keys) : OssClient
{
    private readonly List<string> _keys = [.. keys.Distinct().Order(KeyOrder.Instance)];
    private List<PendingRequest> _pending = [];
    private CancellationToken _cancellationToken;

    internal IReadOnlyList<string> Keys => _keys;

    internal int Requests { get; private set; }

    internal int MostPending { get; private set; }

    /// <summary>The time, which is the length of the longest chain of requests that waited for one another.</summary>
    internal int Now { get; private set; }

    /// <summary>Called before each reply, with the bucket's keys.</summary>
    internal Action<List<string>>? BeforeReply { get; init; }

    /// <summary>Returns the exception with which a request fails; null for none.</summary>
    internal Func<int, Exception?>? Fails { get; init; }

    /// <summary>Returns the exception with which the request for the keys after a key fails; null for none.</summary>
    internal Func<string?, Exception?>? FailsAfter { get; init; }

    internal int Pending => _pending.Count;

    public override ValueTask<TResult> SendAsync<TResult>(IOssRequest<TResult> request, CancellationToken cancellationToken = default)
    {
        // Continuations run within Advance, because the replies don't ask for another thread.
        var reply = new TaskCompletionSource<ListObjectsV2Result>();
        var registration = cancellationToken.Register(() => reply.TrySetCanceled(cancellationToken));
        _cancellationToken = cancellationToken;
        _pending.Add(new PendingRequest((ListObjectsV2Request)(object)request, reply, registration));
        Requests++;
        MostPending = Math.Max(MostPending, _pending.Count);
        return new ValueTask<TResult>((Task<TResult>)(object)reply.Task);
    }

    /// <summary>Lets time pass until the pending requests have their replies.</summary>
    internal void Advance()
    {
        var due = _pending;
        _pending = [];
        Now += due.Count > 0 ? 1 : 0;
        foreach (var request in due)
        {
            BeforeReply?.Invoke(_keys);
            request.Registration.Dispose();
            if ((Fails?.Invoke(Now) ?? FailsAfter?.Invoke(request.Content.StartAfter)) is { } exception)
            {
                request.Reply.TrySetException(exception);
            }
            else
            {
                request.Reply.TrySetResult(Page(request.Content));
            }
        }
    }

    /// <summary>Enumerates a listing; time passes whenever it waits.</summary>
    internal List<T> Read<T>(IAsyncEnumerable<T> listing, Func<T, bool>? stops = null)
    {
        // A context would post continuations to another thread.
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
        // A listing that ends early cancels its requests; waiting for that takes no time.
        while (!move.IsCompleted && !_cancellationToken.IsCancellationRequested)
        {
            Assert.True(Pending > 0, "The listing waits for something else than a request, so that the time isn't known.");
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

    private sealed record PendingRequest(
        ListObjectsV2Request Content, TaskCompletionSource<ListObjectsV2Result> Reply, CancellationTokenRegistration Registration);
}
