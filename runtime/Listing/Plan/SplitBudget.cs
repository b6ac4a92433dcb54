namespace OssGen.Listing.Plan;

/// <summary>
/// Limits how many requests the splitting of ranges may waste. The last page of a range is full only by chance, and a range that was split
/// off may be empty; a listing in one piece has no such requests.
/// </summary>
/// <param name="pageSize">The number of keys of a full page.</param>
internal sealed class SplitBudget(int pageSize)
{
    // Of the pages, may be wasted; the rest of a fifth is for ranges that turn out worse than expected.
    private const double Share = 0.14;

    // Pages that may be wasted before anything is known.
    private const double Advance = 2.5;

    private const double PerRange = 0.5;
    private const double LeastPages = 3;

    private double _used;
    private double _wasted;
    private double _returned;
    private int _ended;
    private int _judged;
    private int _poor;

    /// <summary>The number of pages that a range needs, so that the waste of its last page is within the budget.</summary>
    internal double PagesPerRange => Math.Max(LeastPages, (_wasted + 1) / (_ended + 2) / (0.8 * Share));

    /// <summary>Records a page.</summary>
    /// <param name="keys">The number of its keys that are in its range.</param>
    /// <param name="ends">Whether its range ends with it.</param>
    internal void Spend(int keys, bool ends)
    {
        _used += (double)keys / pageSize;
        _wasted += 1 - ((double)keys / pageSize);
        _ended += ends ? 1 : 0;
    }

    /// <summary>Records pages that have to be requested again, if that may be wasted.</summary>
    /// <param name="keys">The number of their keys.</param>
    /// <returns>Whether it may be wasted.</returns>
    internal bool Return(int keys)
    {
        var pages = (double)keys / pageSize;
        if (_wasted + _returned + pages > Advance + (Share * _used))
        {
            return false;
        }

        _used -= pages;
        _returned += pages;
        return true;
    }

    /// <summary>Records whether a range that was split off has hardly any keys.</summary>
    internal void Judge(bool isPoor)
    {
        _judged++;
        _poor += isPoor ? 1 : 0;
    }

    /// <summary>Whether another range may be split off.</summary>
    /// <param name="ranges">The ranges that were begun.</param>
    /// <param name="later">The number of ranges that weren't.</param>
    internal bool Allows(IEnumerable<KeyRange> ranges, int later)
    {
        var (live, unproven, expected) = (1 + later, 1 + later, _used);
        foreach (var range in ranges.Where(static range => !range.IsRead))
        {
            live++;
            unproven += range.PagesRead == 0 ? 1 : 0;
            expected += range.PagesRead == 0 ? 0 : Math.Min(range.KeysLeft / pageSize, 1 + range.PagesRead);
        }

        var failing = (_poor + 1.0) / (_judged + 2.0);
        return _wasted + _returned + (PerRange * live) + (PerRange * failing * unproven) <= Advance + (Share * expected);
    }
}
