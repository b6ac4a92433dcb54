using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace OssGen.Wire;

/// <summary>Makes the lists that records hold: they compare by their items and print them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OssList
{
    /// <summary>A list as a record holds it; the items aren't copied.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">The items; null stays null.</param>
    [return: NotNullIfNotNull(nameof(items))]
    public static OssList<T>? Of<T>(IReadOnlyList<T>? items) => items switch
    {
        null => null,
        OssList<T> list => list,
        _ => new OssList<T>(items),
    };

    /// <summary>A list without items.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    public static OssList<T> Empty<T>() => Shared<T>.Empty;

    private static class Shared<T>
    {
        internal static readonly OssList<T> Empty = new([]);
    }
}

/// <summary>A list in a record. Two of them are equal when their items are.</summary>
/// <typeparam name="T">The items' type.</typeparam>
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

    /// <summary>The items in brackets, the first ten of them, and how many there are when there are more.</summary>
    public override string ToString() =>
        $"[{string.Join(", ", _items.Take(MostPrinted))}{(Count > MostPrinted ? $", ... {Count} in all" : "")}]";
}
