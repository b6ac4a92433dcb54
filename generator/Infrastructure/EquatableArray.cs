using System.Collections;

namespace OssGen.Generator.Infrastructure;

/// <summary>
/// An immutable array that is compared by its elements, so that Roslyn's generator driver can cache models that contain it.
/// </summary>
internal readonly struct EquatableArray<T>(T[]? items) : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[]? _items = items;

    public static EquatableArray<T> Empty { get; } = new([]);

    public int Count => _items?.Length ?? 0;

    private T[] Items => _items ?? [];

    public T this[int index] => Items[index];

    public bool Equals(EquatableArray<T> other)
    {
        if (ReferenceEquals(_items, other._items))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(_items![i], other._items![i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in this)
        {
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        }

        return hash;
    }

    // Called instead of the methods of Enumerable, for which the array and its enumerator would be boxed.
    public bool Any(Func<T, bool> predicate)
    {
        foreach (var item in Items)
        {
            if (predicate(item))
            {
                return true;
            }
        }

        return false;
    }

    public T? FirstOrDefault(Func<T, bool> predicate)
    {
        foreach (var item in Items)
        {
            if (predicate(item))
            {
                return item;
            }
        }

        return default;
    }

    public IEnumerable<T> Where(Func<T, bool> predicate) => Items.Where(predicate);

    public IEnumerable<TResult> Select<TResult>(Func<T, TResult> selector) => Items.Select(selector);

    /// <summary>Returns an enumerator that <c>foreach</c> uses without an allocation.</summary>
    public Enumerator GetEnumerator() => new(Items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    /// <summary>An enumerator of the elements. It is a struct to avoid allocations.</summary>
    public struct Enumerator(T[] items)
    {
        private int _index = -1;

        public readonly T Current => items[_index];

        public bool MoveNext() => ++_index < items.Length;
    }
}
