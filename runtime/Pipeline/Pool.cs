using System.Collections.Concurrent;

namespace OssGen.Pipeline;

/// <summary>A few idle objects of one kind. Renting from an empty pool makes a new one; returning to a full one drops it.</summary>
internal sealed class Pool<T>(int capacity)
    where T : class
{
    private readonly ConcurrentQueue<T> _idle = new();
    private T? _first;

    internal T? TryRent()
    {
        var first = _first;
        if (first is not null && Interlocked.CompareExchange(ref _first, null, first) == first)
        {
            return first;
        }

        return _idle.TryDequeue(out var item) ? item : null;
    }

    internal bool TryReturn(T item)
    {
        if (Interlocked.CompareExchange(ref _first, item, null) is null)
        {
            return true;
        }

        if (_idle.Count >= capacity)
        {
            return false;
        }

        _idle.Enqueue(item);
        return true;
    }
}
