using System.Collections.Concurrent;

namespace OssGen.Pipeline;

/// <summary>
/// A pool of idle objects of one type. <see cref="TryRent"/> returns null if the pool is empty; <see cref="TryReturn"/> returns false if
/// the pool is full.
/// </summary>
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
