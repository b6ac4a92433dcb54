namespace OssGen.Samples.InventoryShards;

/// <summary>Numbers and sizes of objects by prefix. Its memory doesn't depend on the number of objects.</summary>
internal sealed class PrefixTotals
{
    /// <summary>The name of the total of objects that have none of the prefixes.</summary>
    public const string Others = "(others)";

    /// <summary>The totals as they are stored, in any order. JSON has no place for the comparer of a sorted dictionary.</summary>
    public Dictionary<string, PrefixTotal> Totals { get; init; } = [];

    /// <summary>Returns the totals in the order of their prefixes.</summary>
    public IEnumerable<KeyValuePair<string, PrefixTotal>> InOrder() => Totals.OrderBy(static total => total.Key, StringComparer.Ordinal);

    /// <summary>Counts an object by the longest of the prefixes that its key has.</summary>
    public void Add(InventoryRow row, IReadOnlyList<string> prefixes)
    {
        var prefix = prefixes.Where(each => row.Key.StartsWith(each, StringComparison.Ordinal)).MaxBy(static each => each.Length);
        Add(prefix ?? Others, new PrefixTotal(1, row.Size));
    }

    /// <summary>Adds the totals of another shard.</summary>
    public void Add(PrefixTotals others)
    {
        foreach (var (prefix, total) in others.Totals)
        {
            Add(prefix, total);
        }
    }

    private void Add(string prefix, PrefixTotal total)
    {
        var before = Totals.GetValueOrDefault(prefix) ?? new PrefixTotal(0, 0);
        Totals[prefix] = new PrefixTotal(before.Objects + total.Objects, before.Bytes + total.Bytes);
    }
}

internal sealed record PrefixTotal(long Objects, long Bytes);
