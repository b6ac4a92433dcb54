using System.Collections;
using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace OssGen.Wire;

/// <summary>
/// Creates the dictionaries of requests and results. These dictionaries are compared by their entries, and their string representation
/// contains their keys.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OssDictionary
{
    /// <summary>Wraps a dictionary for use in a request or a result. The entries are not copied.</summary>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="entries">The entries; null is returned as null.</param>
    [return: NotNullIfNotNull(nameof(entries))]
    public static OssDictionary<TValue>? Of<TValue>(IReadOnlyDictionary<string, TValue>? entries) => entries switch
    {
        null => null,
        OssDictionary<TValue> map => map,
        _ when ReferenceEquals(entries, ReadOnlyDictionary<string, TValue>.Empty) => Empty<TValue>(),
        _ => new OssDictionary<TValue>(entries),
    };

    /// <summary>Returns an empty dictionary.</summary>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    public static OssDictionary<TValue> Empty<TValue>() => Shared<TValue>.Empty;

    private static class Shared<TValue>
    {
        internal static readonly OssDictionary<TValue> Empty = new(ReadOnlyDictionary<string, TValue>.Empty);
    }
}

/// <summary>
/// A dictionary in a request or a result. Two dictionaries are equal if they have the same keys with equal values, in any order.
/// </summary>
/// <typeparam name="TValue">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OssDictionary<TValue> : IReadOnlyDictionary<string, TValue>, IEquatable<OssDictionary<TValue>>
{
    private readonly IReadOnlyDictionary<string, TValue> _entries;

    internal OssDictionary(IReadOnlyDictionary<string, TValue> entries) => _entries = entries;

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _entries.Keys;

    /// <inheritdoc/>
    public IEnumerable<TValue> Values => _entries.Values;

    /// <inheritdoc/>
    public TValue this[string key] => _entries[key];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TValue value) => _entries.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, TValue>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(OssDictionary<TValue>? other)
    {
        if (other is null || Count != other.Count)
        {
            return false;
        }

        foreach (var (name, value) in _entries)
        {
            if (!other.TryGetValue(name, out var found) || !EqualityComparer<TValue>.Default.Equals(value, found))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OssDictionary<TValue>);

    /// <inheritdoc/>
    public override int GetHashCode() => Count;

    /// <summary>Returns the keys in brackets. Values are not printed, because they may be secret.</summary>
    public override string ToString() => $"[{string.Join(", ", _entries.Keys)}]";
}
