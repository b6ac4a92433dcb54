using System.Collections.Concurrent;

namespace OssGen.Emulator.Caching;

/// <summary>
/// Values that are computed from their keys. A cache that is full is emptied, because clients choose the keys: what is used often is soon there
/// again, and no client can make the cache grow.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _values = new();

    /// <summary>Returns the value of a key, which is computed if it isn't known.</summary>
    public TValue Get(TKey key, Func<TKey, TValue> compute)
    {
        if (_values.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_values.Count >= capacity)
        {
            _values.Clear();
        }

        return _values[key] = compute(key);
    }
}
