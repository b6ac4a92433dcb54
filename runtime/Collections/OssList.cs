using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace OssGen.Wire;

/// <summary>
/// Creates the lists of requests and results. These lists are compared by their items, and their string representation contains their
/// items.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OssList
{
    /// <summary>Wraps a list for use in a request or a result. The items are not copied.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; null is returned as null.</param>
    [return: NotNullIfNotNull(nameof(items))]
    public static OssList<T>? Of<T>(IReadOnlyList<T>? items) => items switch
    {
        null => null,
        OssList<T> list => list,
        _ => new OssList<T>(items),
    };

    /// <summary>Returns an empty list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static OssList<T> Empty<T>() => Shared<T>.Empty;

    private static class Shared<T>
    {
        internal static readonly OssList<T> Empty = new([]);
    }
}

/// <summary>A list in a request or a result. Two lists are equal if they have equal items in the same order.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OssList<T> : IReadOnlyList<T>, IEquatable<OssList<T>>
{
    private const int MostPrinted = 10;

    private readonly IReadOnlyList<T> _items;

    internal OssList(IReadOnlyList<T> items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(OssList<T>? other) =>
        other is not null && (ReferenceEquals(_items, other._items) || _items.SequenceEqual(other._items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OssList<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, _items[0], _items[^1]);

    /// <summary>Returns the first ten items in brackets, followed by the number of items if there are more.</summary>
    public override string ToString() =>
        $"[{string.Join(", ", _items.Take(MostPrinted))}{(Count > MostPrinted ? $", ... {Count} in all" : "")}]";
}
