using System.Text;
using OssGen.Emulator.Storage.Listings;

namespace OssGen.Emulator.Tests.Storage;

/// <summary>A listing computed the simple way: all keys, grouped, sorted, cut.</summary>
internal static class ListingModel
{
    public static (IReadOnlyList<string> Entries, bool Truncated) Page(IEnumerable<string> keys, ListingQuery query)
    {
        var all = keys
            .Where(key => key.StartsWith(query.Prefix, StringComparison.Ordinal))
            .Select(key => Group(key, query))
            .Distinct()
            .Where(entry => query.Marker.Length == 0 || Utf8Order.Instance.Compare(entry, query.Marker) > 0)
            .Order(Utf8Order.Instance)
            .ToList();
        return ([.. all.Take(query.Limit)], all.Count > query.Limit);
    }

    /// <summary>The rows that a store would read.</summary>
    public static List<string> Scan(IEnumerable<string> keys, ScanRange range, int limit) =>
    [
        .. keys
            .Distinct()
            .Select(key => (Key: key, Bytes: Encoding.UTF8.GetBytes(key)))
            .Where(entry => entry.Bytes.AsSpan().SequenceCompareTo(range.From) is var order
                && (order > 0 || (order == 0 && range.AfterId is not null)))
            .Where(entry => entry.Bytes.AsSpan().SequenceCompareTo(range.End) < 0)
            .OrderBy(entry => entry.Key, Utf8Order.Instance)
            .Take(limit)
            .Select(entry => entry.Key),
    ];

    private static string Group(string key, ListingQuery query)
    {
        var found = query.Delimiter.Length == 0 ? -1 : key.IndexOf(query.Delimiter, query.Prefix.Length, StringComparison.Ordinal);
        return found < 0 ? key : key[..(found + query.Delimiter.Length)];
    }
}
