using System.Runtime.CompilerServices;

namespace OssGen.Wire;

/// <content>Lists of elements.</content>
public ref partial struct OssXmlReader
{
    // OSS lists at most 1,000 entries in a document, so that an estimate adds no more than that. Longer lists double.
    private const int MostExpected = 1000;

    /// <summary>
    /// Makes room in a full list, to which an item for the current element is added next. If the element is a child of the root, the number
    /// of elements to come is estimated from the length of those that are in the list, so that a list of similar elements grows once
    /// instead of doubling.
    /// </summary>
    /// <param name="items">The list.</param>
    /// <typeparam name="T">The type of the items.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MakeRoom<T>(List<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count == items.Capacity)
        {
            Grow(items);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow<T>(List<T> items)
    {
        // A document can have many lists at other depths, and estimates for all of them could need far more memory than their items.
        if (_depth != 2)
        {
            return;
        }

        if (items.Count == 0)
        {
            _firstItem = _position;
            return;
        }

        // Another list of the root's children that was begun later makes the length too short. The estimate has a limit.
        var length = Math.Max((_position - _firstItem) / items.Count, 1);
        var expected = ((_document.Length - _position) / length) + 1;
        items.EnsureCapacity(items.Count + Math.Min(expected, MostExpected));
    }
}
