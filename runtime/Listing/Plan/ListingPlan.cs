using System.Runtime.ExceptionServices;
using OssGen.Text;

namespace OssGen.Listing.Plan;

/// <summary>
/// Decides which pages of a listing are requested next. Ranges of keys are read concurrently, page by page; when fewer pages are under way
/// than allowed, the range with most keys left is split. In key order, it is the first range that has more than a few pages left.
/// </summary>
internal sealed class ListingPlan
{
    private const int LeastPages = 3;
    private const double PoorPage = 0.25;
    private const int MostUnexpectedPages = 2;

    // In key order, these pages are requested one after another, each when the caller needs it: concurrent requests of a short listing
    // would save less time than they cost, and a caller that leaves early needs no more pages.
    private const int SequentialPages = 5;

    private readonly RangeSplitter _splitter;
    private readonly SplitBudget _budget;
    private readonly ListingShape _shape;

    // Work for a page takes time for each range that was begun, so that the ranges of a large checkpoint wait outside of these.
    private readonly LinkedList<KeyRange> _ranges = new();
    private readonly Queue<KeyRange> _later;
    private int _requested;
    private int _waiting;
    private long _read;
    private ExceptionDispatchInfo? _failure;

    internal ListingPlan(ListingShape shape, IEnumerable<KeyRange> ranges)
    {
        _shape = shape;
        _splitter = new RangeSplitter(shape.Prefix);
        _budget = new SplitBudget(shape.PageSize);
        _later = new Queue<KeyRange>(ranges);
    }

    /// <summary>The ranges that aren't completely delivered, in key order.</summary>
    internal IEnumerable<KeyRange> Ranges => _ranges.Concat(_later);

    /// <summary>The number of ranges that were begun and aren't completely delivered.</summary>
    internal int RangesBegun => _ranges.Count;

    /// <summary>The number of pages that were requested or wait for the caller.</summary>
    internal int PagesHeld => _requested + _waiting;

    private bool HasRoom => PagesHeld < _shape.MostPages;

    private bool MustWait => _shape.IsOrdered && _read < SequentialPages && PagesHeld > 0;

    /// <summary>Returns the range whose next page is to be requested, or null if nothing is to be requested now.</summary>
    internal KeyRange? Next()
    {
        if (_requested >= _shape.MaxConcurrency || MustWait || _failure is not null)
        {
            return null;
        }

        MakeRoom();
        if ((NextUnread() ?? (HasRoom ? SplitOne() : null)) is not { } next)
        {
            return null;
        }

        next.IsRequested = true;
        _requested++;
        return next;
    }

    /// <summary>Records a page of a range. Keys that are beyond the end of the range aren't used: another range has them.</summary>
    internal void Accept(KeyRange range, IReadOnlyList<ObjectEntry> entries, bool isTruncated)
    {
        range.IsRequested = false;
        _requested--;
        _read++;
        var keys = entries.Select(static entry => entry.Key).ToArray();
        _splitter.Learn(keys);
        var start = range.Cursor;
        var kept = CountInside(keys, range.Until);
        range.IsRead = !isTruncated || kept < keys.Length || (kept > 0 && keys[^1] == range.Until);
        range.PagesRead++;
        _budget.Spend(kept, range.IsRead);
        if (kept > 0)
        {
            range.Cursor = keys[kept - 1];
            range.HasKeys = true;
            range.Sample = new KeySample(keys[0], keys[kept - 1], kept);
            range.Pages.Enqueue(kept == entries.Count ? entries : [.. entries.Take(kept)]);
            _waiting++;
        }

        LearnUnexpected(range, kept);
        range.KeysLeft = range.IsRead || range.Sample is null ? 0 : _splitter.Estimate(range.Sample, range.Until);
        if (range is { PagesRead: 1, SplitOff: { } kind })
        {
            Judge(range, kind, start!, range.IsRead && kept < PoorPage * _shape.PageSize);
        }

        Forget(range);
    }

    /// <summary>
    /// Records that a page of a range can't be read. No more pages are requested, but the caller still receives those that wait and, in key
    /// order, those that were requested ahead of them.
    /// </summary>
    internal void Fail(KeyRange range, Exception failure)
    {
        range.IsRequested = false;
        _requested--;
        _failure ??= ExceptionDispatchInfo.Capture(failure);
    }

    /// <summary>Returns the next page for the caller; null if none is there. The caller confirms it by <see cref="Confirm"/>.</summary>
    internal (KeyRange Range, IReadOnlyList<ObjectEntry> Entries)? Take()
    {
        var range = _shape.IsOrdered ? _ranges.First?.Value : _ranges.FirstOrDefault(static range => range.Pages.Count > 0);
        if (range is null || !range.Pages.TryDequeue(out var page))
        {
            return null;
        }

        _waiting--;
        range.IsDelivering = true;
        return (range, page);
    }

    /// <summary>
    /// Returns the failure because of which the caller receives no more pages, when <see cref="Take"/> has none; null if there is none, or
    /// if the page that the caller receives next is under way.
    /// </summary>
    internal ExceptionDispatchInfo? FailureThatEnds() =>
        _shape.IsOrdered && _ranges.First is { Value.IsRequested: true } ? null : _failure;

    /// <summary>Records that the caller has a page and is done with it.</summary>
    internal void Confirm(KeyRange range, IReadOnlyList<ObjectEntry> entries)
    {
        range.Delivered = entries[^1].Key;
        range.IsDelivering = false;
        Forget(range);
    }

    private static int CountInside(string[] keys, string? until)
    {
        var count = keys.Length;
        while (count > 0 && until is not null && KeyOrder.Instance.Compare(keys[count - 1], until) > 0)
        {
            count--;
        }

        return count;
    }

    private void Forget(KeyRange range)
    {
        if (range is { IsRead: true, IsDelivering: false, Pages.Count: 0 })
        {
            _ranges.Remove(range);
        }
    }

    private void LearnUnexpected(KeyRange range, int kept)
    {
        var isUnexpected = range is { IsRead: false, PagesRead: > 1, KeysLeft: < 1 } && kept == _shape.PageSize;
        range.UnexpectedPages = isUnexpected ? range.UnexpectedPages + 1 : 0;
        if (range.UnexpectedPages == MostUnexpectedPages)
        {
            _splitter.LearnUnexpected(range);
            range.UnexpectedPages = 0;
        }
    }

    private void Judge(KeyRange range, SplitKind kind, string start, bool isPoor)
    {
        _budget.Judge(isPoor);
        if (_ranges.Find(range)?.Previous?.Value is not { IsRead: false, Cursor: { } cursor } origin)
        {
            return;
        }

        if (!isPoor)
        {
            origin.PoorSplits = 0;
        }
        else if (kind == SplitKind.FixedPart
            || !_splitter.LearnPoor(cursor, start, _ranges.Where(static each => each.HasKeys).Select(static each => each.Cursor!)))
        {
            origin.PoorSplits++;
        }

        if (origin is { PagesRead: > 0, Sample: { } sample })
        {
            origin.KeysLeft = _splitter.Estimate(sample, origin.Until);
        }
    }

    /// <summary>
    /// Discards pages of the last ranges, which are requested again later. In key order, they fill the memory if the first range turns out
    /// longer than expected. Without room for more pages, that range would be read one page after another, because a range is only split if
    /// there is room for pages of both parts.
    /// </summary>
    private void MakeRoom()
    {
        if (!_shape.IsOrdered || HasRoom || _ranges.First?.Value is not { IsRead: false, Pages.Count: 0 } first
            || first.KeysLeft < _shape.PageSize * _shape.MostPages / 4.0)
        {
            return;
        }

        for (var node = _ranges.Last; node != _ranges.First && PagesHeld > _shape.MostPages / 2; node = node.Previous)
        {
            if (node!.Value is { IsRequested: false, Pages.Count: > 0 } range && _budget.Return(range.Pages.Sum(static page => page.Count)))
            {
                _waiting -= range.Pages.Count;
                range.GiveBack();
            }
        }
    }

    /// <summary>
    /// Returns the first range of which no page is under way, and begins another one if there is no such range. In key order, only pages
    /// that the caller needs soon are read; those of the first range always.
    /// </summary>
    private KeyRange? NextUnread()
    {
        var ahead = 0.0;
        foreach (var range in _ranges)
        {
            if (range is { IsRead: false, IsRequested: false })
            {
                return MayRead(range, ahead) ? range : null;
            }

            ahead += PagesOf(range);
        }

        if (!_later.TryDequeue(out var next))
        {
            return null;
        }

        _ranges.AddLast(next);
        return MayRead(next, ahead) ? next : null;
    }

    private bool MayRead(KeyRange range, double ahead)
    {
        var isFirst = _shape.IsOrdered && range == _ranges.First!.Value;
        return isFirst || (HasRoom && (!_shape.IsOrdered || ahead < _shape.MostPages));
    }

    private double PagesOf(KeyRange range) => range.Pages.Count + (range.KeysLeft / _shape.PageSize);

    private KeyRange? SplitOne()
    {
        if (!_budget.Allows(_ranges, _later.Count))
        {
            return null;
        }

        if (_shape.IsOrdered)
        {
            if (SplitAhead() is { } near)
            {
                return near;
            }

            if (_waiting > _shape.MostPages / 4)
            {
                return null;
            }
        }

        foreach (var range in _ranges.Where(static range => !range.IsRead).OrderByDescending(static range => range.KeysLeft).ToList())
        {
            if (range.Cursor is null || range.KeysLeft < LeastPages * _shape.PageSize)
            {
                return null;
            }

            if (Split(range) is { } right)
            {
                return right;
            }
        }

        return null;
    }

    private KeyRange? SplitAhead()
    {
        var keys = _budget.PagesPerRange * _shape.PageSize * 0.99;
        var ahead = 0.0;
        foreach (var range in _ranges)
        {
            if (ahead > _shape.MostPages)
            {
                return null;
            }

            if (range is { IsRead: false, Cursor: not null } && _splitter.Ahead(range, keys) is { } key)
            {
                var share = range.KeysLeft <= keys ? 1 : keys / range.KeysLeft;
                return Split(range, key, share, SplitKind.Estimate);
            }

            ahead += PagesOf(range);
        }

        return null;
    }

    private KeyRange? Split(KeyRange range)
    {
        if (range.HasKeys && _splitter.EndOfFixedPart(range) is { } end)
        {
            return Split(range, end, share: 1, SplitKind.FixedPart);
        }

        // After a poor split, the keys are expected to be close to those that were read: at an eighth, a 128th and so on.
        var wanted = Math.Pow(2, 1 - Math.Pow(2, Math.Min(range.PoorSplits, 5) + 1));
        return _splitter.Split(range, wanted) is { } found ? Split(range, found.Key, found.Share, SplitKind.Estimate) : null;
    }

    private KeyRange Split(KeyRange range, string key, double share, SplitKind kind)
    {
        var right = new KeyRange(key, range.Until)
        {
            KeysLeft = (1 - share) * range.KeysLeft,
            Sample = kind == SplitKind.Estimate ? range.Sample : null,
            SplitOff = kind,
        };
        range.Until = key;
        range.KeysLeft *= share;
        _ranges.AddAfter(_ranges.Find(range)!, right);
        return right;
    }
}

/// <summary>What a listing is to be.</summary>
/// <param name="Prefix">The prefix of all keys.</param>
/// <param name="PageSize">The number of keys of a full page.</param>
/// <param name="MaxConcurrency">The maximum number of pages under way.</param>
/// <param name="IsOrdered">Whether the caller receives keys in order.</param>
internal sealed record ListingShape(string Prefix, int PageSize, int MaxConcurrency, bool IsOrdered)
{
    /// <summary>The maximum number of pages under way or waiting for the caller.</summary>
    internal int MostPages => (IsOrdered ? 4 : 2) * MaxConcurrency;
}
