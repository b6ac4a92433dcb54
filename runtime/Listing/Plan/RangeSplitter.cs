using System.Text;
using OssGen.Text;
using OssGen.Validation;

namespace OssGen.Listing.Plan;

/// <summary>Estimates how many keys are left in ranges, and finds keys at which a range is split.</summary>
internal sealed class RangeSplitter(string prefix)
{
    private const double Unknown = 1e12;

    private readonly KeyAlphabet _alphabet = new();
    private readonly int[] _end = [.. CodePoints.Of(prefix), CodePoints.Highest];

    /// <summary>Learns from a page.</summary>
    internal void Learn(IReadOnlyList<string> keys) => _alphabet.Learn(keys);

    /// <summary>Learns that a range that was split off has hardly any keys.</summary>
    /// <returns>Whether something was learned, so that estimates are better now.</returns>
    internal bool LearnPoor(string cursor, string split, IEnumerable<string> existing) =>
        _alphabet.Restrict(CodePoints.CommonLength(CodePoints.Of(cursor), CodePoints.Of(split)), existing);

    /// <summary>Learns that a range has more pages though no more keys were expected in it.</summary>
    internal void LearnUnexpected(KeyRange range) =>
        _alphabet.Lift(CodePoints.CommonLength(CodePoints.Of(range.Cursor!), EndOf(range.Until)));

    /// <summary>Returns an estimate of the number of keys after a page, as dense as those of the page.</summary>
    internal double Estimate(KeySample sample, string? until)
    {
        var low = CodePoints.Of(sample.First);
        var scale = new KeyScale(low, EndOf(until), _alphabet);
        var end = scale.Of(CodePoints.Of(sample.Last));
        var (read, rest) = (end - scale.Of(low), scale.Upper - end);
        return rest <= 0 ? 0 : read <= 0 ? Unknown : Math.Min(Unknown, sample.Count * rest / read);
    }

    /// <summary>Returns a key that splits a range, and the share of the keys before it.</summary>
    internal (string Key, double Share)? Split(KeyRange range, double share)
    {
        var low = CodePoints.Of(range.Cursor!);
        var scale = new KeyScale(low, EndOf(range.Until), _alphabet);
        var from = scale.Of(low);
        var size = scale.Upper - from;
        if (scale.IsEmpty || size <= 0 || scale.KeyAt(from + (share * size), share * size / 8) is not { } points)
        {
            return null;
        }

        var key = CodePoints.TextOf(points);
        return IsInside(key, range) ? (key, Math.Clamp((scale.Of(points) - from) / size, 0, 1)) : null;
    }

    /// <summary>Returns a key that is a number of keys ahead in a range, if the range seems to have twice as many.</summary>
    internal string? Ahead(KeyRange range, double keys)
    {
        if (range.Sample is not { } sample)
        {
            return null;
        }

        var low = CodePoints.Of(sample.First);
        var last = CodePoints.Of(sample.Last);
        var cursor = CodePoints.Of(range.Cursor!);
        var whole = EndOf(range.Until);
        var top = CodePoints.CommonLength(cursor, whole);
        for (var level = CodePoints.CommonLength(low, cursor); level >= top; level--)
        {
            if (level > top && level < cursor.Length && !_alphabet.IsOpen(level, cursor[level]))
            {
                continue;
            }

            var end = level == top ? whole : [.. cursor.AsSpan(0, level), CodePoints.Highest];
            var scale = new KeyScale(low, end, _alphabet);
            var perKey = (scale.Of(last) - scale.Of(low)) / sample.Count;
            var from = scale.Of(cursor);
            if (perKey <= 0 || (scale.Upper - from) / perKey < 2 * keys)
            {
                continue;
            }

            if (scale.KeyAt(from + (perKey * keys), perKey * 20) is not { } points)
            {
                return null;
            }

            var key = CodePoints.TextOf(points);
            return IsInside(key, range) ? key : null;
        }

        return null;
    }

    /// <summary>
    /// Returns the end of the keys that begin with the fixed part of a range's keys, such as a folder's name, if the range goes beyond it.
    /// </summary>
    internal string? EndOfFixedPart(KeyRange range)
    {
        var low = CodePoints.Of(range.Cursor!);
        var start = CodePoints.CommonLength(low, EndOf(range.Until));
        var end = start;
        while (end < low.Length && !_alphabet.IsOpen(end, low[end]))
        {
            end++;
        }

        if (end == start)
        {
            return null;
        }

        var key = CodePoints.TextOf([.. low.AsSpan(0, end), CodePoints.Highest]);
        return IsInside(key, range) ? key : null;
    }

    private static bool IsInside(string key, KeyRange range) =>
        Encoding.UTF8.GetByteCount(key) <= OssNameProblem.MaxKeyBytes
        && KeyOrder.Instance.Compare(range.Cursor, key) < 0
        && (range.Until is null || KeyOrder.Instance.Compare(key, range.Until) < 0);

    private int[] EndOf(string? until) => until is null ? _end : CodePoints.Of(until);
}
