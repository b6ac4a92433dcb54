using OssGen.Text;

namespace OssGen.Listing.Plan;

internal sealed class ListingPlan
{
    internal static double Base = 2.5, Rate = 0.14, LeastPages = 3, StrideRate = 0.8, MinStride = 3;
    internal static bool Trace = Environment.GetEnvironmentVariable("TRACE") is not null;
    internal int Trials, Poor;
    internal int Buffered, MaxBuffered; // pages waiting

    private readonly RangeSplitter _splitter;
    private readonly int _width;
    private readonly int _buffer;
    private readonly bool _ordered;
    internal readonly LinkedList<KeyRange> Ranges = new();
    internal int Requests;
    internal double Wasted;
    internal double PagesUsed;
    int _ended;

    internal ListingPlan(string prefix, int width, bool ordered)
    {
        _splitter = new(prefix);
        _width = width;
        _buffer = 4 * width;
        _ordered = ordered;
        Ranges.AddLast(new KeyRange());
    }

    double Stride => 1000 * Math.Max(MinStride, (Wasted + 1) / (_ended + 2) / (StrideRate * Rate));

    internal KeyRange? Next()
    {
        var flying = Ranges.Count(r => r.IsRequested);
        if (flying >= _width) return null;
        var room = !_ordered || flying + Buffered < _buffer;
        var head = Ranges.First?.Value;
        KeyRange? next = null; double ahead = 0;
        foreach (var r in Ranges)
        {
            if (!r.IsRead && !r.IsRequested && (r == head || (room && (!_ordered || ahead < _buffer)))) { next = r; break; }
            ahead += r.PagesWaiting + r.KeysLeft / 1000;
        }
        next ??= room ? SplitOne() : null;
        if (next is not null) { next.IsRequested = true; Requests++; }
        return next;
    }

    private KeyRange? SplitOne()
    {
        var live = Ranges.Where(r => !r.IsRead).ToList();
        var failure = (Poor + 1.0) / (Trials + 2.0);
        var unproven = live.Count(r => r.PagesRead == 0);
        var cost = Wasted + 0.5 * (live.Count + 1) + 0.5 * failure * (unproven + 1);
        var expected = PagesUsed + live.Where(r => r.PagesRead > 0).Sum(r => Math.Min(r.KeysLeft / 1000, 1 + r.PagesRead));
        if (cost > Base + Rate * expected) return null;
        if (_ordered)
        {
            double ahead = 0;
            foreach (var r in Ranges)
            {
                if (r.IsRead) { ahead += r.PagesWaiting; continue; }
                if (ahead > _buffer) break;
                ahead += r.PagesWaiting + r.KeysLeft / 1000;
                if (r.Cursor is not null && _splitter.Ahead(r, Stride - 30) is { } key) return Split(r, key, Math.Min(1, Stride / Math.Max(1, r.KeysLeft)), Math.Max(0, r.KeysLeft - Stride));
            }
            if (Buffered > _buffer / 4) return null;
        }
        foreach (var r in live.OrderByDescending(r => r.KeysLeft))
        {
            if (r.Cursor is null || r.KeysLeft < LeastPages * 1000) break;
            if (Split(r) is { } right) return right;
        }
        return null;
    }

    private KeyRange? Split(KeyRange r)
    {
        if (r.HasKeys && _splitter.EndOfFixedPart(r) is { } end) { var beyond = Split(r, end, 1, 0); beyond.IsBeyondFixedPart = true; beyond.Sample = null; return beyond; }
        var wanted = Math.Pow(2, -Math.Pow(2, r.PoorSplits + 1) + 1);
        return _splitter.Split(r, wanted) is { } s ? Split(r, s.Key, s.Share, (1 - s.Share) * r.KeysLeft) : null;
    }

    private KeyRange Split(KeyRange r, string key, double share, double rightLeft)
    {
        var right = new KeyRange { Delivered = key, Cursor = key, Until = r.Until, KeysLeft = rightLeft, IsSplitOff = true, Sample = r.Sample };
        r.Until = key;
        if (Trace) Console.WriteLine($"  split ({r.Cursor} .. {right.Until}] left {r.KeysLeft:0} at {key} share {share:0.0000} poor {r.PoorSplits}");
        r.KeysLeft *= share;
        Ranges.AddAfter(Ranges.Find(r)!, right);
        return right;
    }

    internal int Accept(KeyRange r, IReadOnlyList<string> keys, bool truncated)
    {
        r.IsRequested = false;
        _splitter.Learn(keys);
        var start = r.Cursor;
        var kept = keys.Count;
        while (kept > 0 && r.Until is not null && KeyOrder.Instance.Compare(keys[kept - 1], r.Until) > 0) kept--;
        r.IsRead = !truncated || kept < keys.Count || (kept > 0 && r.Until == keys[^1]);
        r.PagesRead++;
        PagesUsed += kept / 1000.0;
        Wasted += 1 - kept / 1000.0;
        if (kept > 0)
        {
            r.Cursor = keys[kept - 1]; r.HasKeys = true;
            r.Sample = new(keys[0], keys[kept - 1], kept);
            r.KeysLeft = r.IsRead ? 0 : _splitter.Estimate(r.Sample, r.Until);
        }
        if (r.PagesRead == 1 && r.IsSplitOff)
        {
            Trials++;
            var poor = r.IsRead && kept < 250;
            if (poor) Poor++;
            if (Trace) Console.WriteLine($"  {(poor?"POOR":"good")} {start} -> {r.Until} kept {kept} first {keys.FirstOrDefault()}");
            var prev = Ranges.Find(r)!.Previous?.Value;
            if (prev is not null)
            {
                if (!poor) prev.PoorSplits = 0;
                else if (prev.Cursor is null || r.IsBeyondFixedPart || !_splitter.LearnPoor(prev.Cursor, start!, Ranges.Where(x => x.HasKeys).Select(x => x.Cursor!)))
                    prev.PoorSplits++;
                if (prev.Sample is not null && prev.PagesRead > 0) prev.KeysLeft = _splitter.Estimate(prev.Sample, prev.Until);
            }
        }
        if (r.IsRead) _ended++;
        if (kept > 0) { r.PagesWaiting++; Buffered++; MaxBuffered = Math.Max(MaxBuffered, Buffered); }
        return kept;
    }

    internal void Deliver()
    {
        while (Ranges.First is { } node && (_ordered || true))
        {
            if (!_ordered)
            {
                foreach (var x in Ranges) x.PagesWaiting = 0;
                Buffered = 0;
                for (var n = Ranges.First; n != null; ) { var nx = n.Next; if (n.Value.IsRead) Ranges.Remove(n); n = nx; }
                return;
            }
            var r = node.Value;
            Buffered -= r.PagesWaiting; r.PagesWaiting = 0;
            if (!r.IsRead) return;
            Ranges.Remove(node);
        }
    }
}
