using System.Collections.Concurrent;

namespace OssGen.Emulator.Caching;

/// <summary>
/// Values that are computed from their keys. A full cache is emptied, so that clients, which choose the keys, can't make it grow. Values
/// that are used frequently are then computed again.
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
