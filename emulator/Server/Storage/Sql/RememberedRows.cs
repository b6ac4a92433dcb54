using System.Collections.Concurrent;

namespace OssGen.Emulator.Storage.Sql;

/// <summary>
/// The rows of buckets and configurations that requests have read, until a change of one of them is committed. Every change is made by this
/// process, because only one process can have the data folder.
/// </summary>
internal sealed class RememberedRows
{
    // Names that don't exist are remembered too, and anyone can ask for them.
    private const int Capacity = 4096;

    // Requests specify the IDs, also of rows that don't exist.
    private const int LongestId = 256;

    private volatile ConcurrentDictionary<Key, object?> _rows = new();

    /// <summary>Returns a row, which is read if it isn't remembered. A row that doesn't exist is null.</summary>
    /// <param name="key">The row.</param>
    /// <param name="read">Reads the row.</param>
    /// <param name="canBeKept">Determines whether the row is small enough to be remembered.</param>
    public T? Get<T>(Key key, Func<Key, T?> read, Func<T, bool> canBeKept)
        where T : class
    {
        // A change that is committed during the read replaces the dictionary, so that an old row is remembered only where it isn't found.
        var rows = _rows;
        if (rows.TryGetValue(key, out var remembered))
        {
            return (T?)remembered;
        }

        var row = read(key);
        if (key.Id.Length > LongestId)
        {
            return row;
        }

        if (rows.Count >= Capacity)
        {
            Forget();
        }
        else if (row is null || canBeKept(row))
        {
            rows[key] = row;
        }

        return row;
    }

    /// <summary>Returns a row that is remembered, or null if it isn't or doesn't exist.</summary>
    public T? Find<T>(Key key)
        where T : class => _rows.TryGetValue(key, out var row) ? (T?)row : null;

    /// <summary>Forgets all rows, after a change of one of them was committed and before the change is acknowledged.</summary>
    public void Forget() => _rows = new();

    /// <summary>A bucket by its name, or a configuration by its place, kind and ID.</summary>
    public readonly record struct Key(long Bucket, string Owner, string Kind, string Id);
}
