using OssGen.Text;

namespace OssGen.Wire;

/// <summary>
/// A writer of queries in canonical form: names and values are escaped, parameters are sorted in byte order of their escaped names, and a
/// parameter with an empty value is written as a bare name. The writer keeps its buffers for the next query.
/// </summary>
internal sealed class CanonicalQuery
{
    private readonly Utf8Buffer _pairs = new(256);
    private Segment[] _segments = new Segment[8];

    public void Write(ReadOnlySpan<KeyValuePair<string, string?>> query, Utf8Buffer target)
    {
        if (query.Length > _segments.Length)
        {
            _segments = new Segment[query.Length];
        }

        _pairs.Clear();
        var segments = _segments.AsSpan(0, query.Length);
        for (var i = 0; i < query.Length; i++)
        {
            segments[i] = Escape(query[i]);
        }

        Sort(segments);
        for (var i = 0; i < segments.Length; i++)
        {
            if (i > 0)
            {
                target.Append((byte)'&');
            }

            target.Append(_pairs.Written.Slice(segments[i].Start, segments[i].Length));
        }
    }

    private Segment Escape(KeyValuePair<string, string?> pair)
    {
        var start = _pairs.Length;
        _pairs.AppendEscapedQuery(pair.Key);
        var nameLength = _pairs.Length - start;
        if (!string.IsNullOrEmpty(pair.Value))
        {
            _pairs.Append((byte)'=');
            _pairs.AppendEscapedQuery(pair.Value);
        }

        return new(start, nameLength, _pairs.Length - start);
    }

    /// <summary>Sorts the pairs by insertion sort, which is stable, allocates nothing, and is fast enough for short queries.</summary>
    private void Sort(Span<Segment> segments)
    {
        for (var i = 1; i < segments.Length; i++)
        {
            var moving = segments[i];
            var position = i;
            while (position > 0 && Name(segments[position - 1]).SequenceCompareTo(Name(moving)) > 0)
            {
                segments[position] = segments[position - 1];
                position--;
            }

            segments[position] = moving;
        }
    }

    private ReadOnlySpan<byte> Name(Segment segment) => _pairs.Written.Slice(segment.Start, segment.NameLength);

    private readonly record struct Segment(int Start, int NameLength, int Length);
}
