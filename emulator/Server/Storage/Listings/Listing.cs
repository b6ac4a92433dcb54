using System.Text;

namespace OssGen.Emulator.Storage.Listings;

/// <summary>
/// Builds a page of a listing from range scans. After the first key of a group, the scan restarts after the group. Thus the number of rows
/// read depends on the number of entries on the page rather than on the size of the groups.
/// </summary>
/// <typeparam name="T">The type of the listed items.</typeparam>
internal sealed class Listing<T>
{
    private readonly ListingQuery _query;
    private readonly Func<ScanRange, int, IEnumerable<T>> _scan;
    private readonly Func<T, byte[]> _keyOf;
    private readonly byte[] _prefix;
    private readonly byte[] _delimiter;
    private readonly List<T> _items = [];
    private readonly List<string> _groups = [];
    private byte[] _last = [];

    /// <summary>Creates a listing from its parameters and a function that scans rows.</summary>
    /// <param name="query">The listing's query.</param>
    /// <param name="scan">Returns the rows of a range in order, at most the given number, and reads them lazily.</param>
    /// <param name="keyOf">Returns the key of a row.</param>
    public Listing(ListingQuery query, Func<ScanRange, int, IEnumerable<T>> scan, Func<T, byte[]> keyOf)
    {
        (_query, _scan, _keyOf) = (query, scan, keyOf);
        _prefix = Encoding.UTF8.GetBytes(query.Prefix);
        _delimiter = Encoding.UTF8.GetBytes(query.Delimiter);
    }

    private int Count => _items.Count + _groups.Count;

    public ListingPage<T> Page()
    {
        var range = First();
        var truncated = false;
        while (range is not null)
        {
            var taken = Take(range);
            (range, truncated) = (taken.Next, taken.Truncated);
        }

        return new ListingPage<T>(_items, _groups, Encoding.UTF8.GetString(_last), truncated);
    }

    /// <summary>Returns the smallest byte string that is greater than all strings with this prefix, or null when there is none.</summary>
    public static byte[]? Successor(ReadOnlySpan<byte> bytes)
    {
        var last = bytes.LastIndexOfAnyExcept((byte)0xFF);
        if (last < 0)
        {
            return null;
        }

        var next = bytes[..(last + 1)].ToArray();
        next[last]++;
        return next;
    }

    private ScanRange? First()
    {
        var end = Successor(_prefix);
        var marker = Encoding.UTF8.GetBytes(_query.Marker);
        if (marker.Length == 0 || marker.AsSpan().SequenceCompareTo(_prefix) < 0)
        {
            return new ScanRange(_prefix, "", end);
        }

        return GroupOf(marker) is { } group
            ? Behind(group, end)
            : Within(new ScanRange(marker, _query.IdMarker.Length == 0 ? null : _query.IdMarker, end));
    }

    // Takes entries from a range until the page is full, the range ends, or the scan skips over a group.
    private (ScanRange? Next, bool Truncated) Take(ScanRange range)
    {
        foreach (var row in _scan(range, _query.Limit - Count + 1))
        {
            if (Count == _query.Limit)
            {
                return (null, true);
            }

            var key = _keyOf(row);
            if (GroupOf(key) is { } group)
            {
                _last = group;
                _groups.Add(Encoding.UTF8.GetString(group));
                return (Behind(group, range.Before), false);
            }

            _last = key;
            _items.Add(row);
        }

        return (null, false);
    }

    private byte[]? GroupOf(byte[] key)
    {
        if (_delimiter.Length == 0 || !key.AsSpan().StartsWith(_prefix))
        {
            return null;
        }

        var found = key.AsSpan(_prefix.Length).IndexOf(_delimiter);
        return found < 0 ? null : key[..(_prefix.Length + found + _delimiter.Length)];
    }

    private static ScanRange? Behind(byte[] group, byte[]? end) =>
        Successor(group) is { } next ? Within(new ScanRange(next, "", end)) : null;

    private static ScanRange? Within(ScanRange range) =>
        range.Before is null || range.From.AsSpan().SequenceCompareTo(range.Before) < 0 ? range : null;
}
