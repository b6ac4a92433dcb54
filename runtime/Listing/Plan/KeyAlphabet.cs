namespace OssGen.Listing.Plan;

/// <summary>
/// The characters in which the keys of a listing differ, learned from its pages. Characters that are the same in all keys of a page, such
/// as those of a folder's name, aren't among them.
/// </summary>
/// <remarks>
/// At first, each of these characters is expected at each position. A position at which that turned out to be wrong is restricted: from
/// then on, only the characters are expected there that keys have at that position, such as 0 and 1 as the first digit of a month.
/// </remarks>
internal sealed class KeyAlphabet
{
    // More characters than that don't make estimates better.
    private const int MostCharacters = 4096;
    private const int LastAscii = 0x7F;
    private const int LargestGap = 256;
    private const int SampledKeys = 250;
    private const int SampledLength = 64;

    private readonly SortedCharacters _differing = new();
    private readonly Dictionary<int, SortedCharacters> _restricted = [];
    private readonly HashSet<int> _lifted = [];
    private readonly List<HashSet<int>> _positions = [];

    /// <summary>Returns the characters that are expected at a position, in ascending order.</summary>
    internal int[] At(int position) => (_restricted.GetValueOrDefault(position) ?? _differing).Sorted;

    /// <summary>Whether a key that has a character at a position is expected to have neighbors with other characters there.</summary>
    internal bool IsOpen(int position, int character)
    {
        var expected = At(position);
        var index = Array.BinarySearch(expected, character);
        return expected.Length > 1 && (index >= 0 || (character > LastAscii && IsBetweenNeighbors(expected, ~index)));
    }

    /// <summary>Learns from a page.</summary>
    internal void Learn(IReadOnlyList<string> keys)
    {
        if (keys.Count == 0)
        {
            return;
        }

        var common = CommonLength(keys[0], keys[^1]);
        var offset = CountCodePoints(keys[0].AsSpan(0, common));
        foreach (var position in _restricted.Keys.Where(position => position < offset))
        {
            _restricted[position].Add(CodePoints.Of(keys[0])[position]);
        }

        _positions.ForEach(static position => position.Clear());
        var step = Math.Max(1, keys.Count / SampledKeys);
        for (var index = 0; index < keys.Count; index += step)
        {
            Collect(keys[index].AsSpan(Math.Min(common, keys[index].Length)));
        }

        for (var index = 0; index < _positions.Count; index++)
        {
            if (_restricted.TryGetValue(offset + index, out var characters))
            {
                characters.AddRange(_positions[index]);
            }

            if (_positions[index].Count > 1)
            {
                _differing.AddRange(_positions[index]);
            }
        }
    }

    /// <summary>From now on, expects only those characters at a position that keys have there.</summary>
    /// <param name="position">The position.</param>
    /// <param name="keys">Some keys that exist.</param>
    /// <returns>Whether other characters were expected until now.</returns>
    internal bool Restrict(int position, IEnumerable<string> keys)
    {
        if (_lifted.Contains(position) || !_restricted.TryAdd(position, new SortedCharacters()))
        {
            return false;
        }

        _restricted[position].AddRange(keys.Select(CodePoints.Of).Where(key => key.Length > position).Select(key => key[position]));
        return true;
    }

    /// <summary>Expects all characters at a position again, because there are more than keys had there until now.</summary>
    internal void Lift(int position)
    {
        if (_restricted.Remove(position))
        {
            _lifted.Add(position);
        }
    }

    // Scripts with thousands of characters are never seen completely.
    private static bool IsBetweenNeighbors(int[] expected, int next) =>
        next > 0 && next < expected.Length && expected[next] - expected[next - 1] <= LargestGap;

    private static int CommonLength(string first, string last)
    {
        var common = first.AsSpan().CommonPrefixLength(last);
        return common > 0 && char.IsHighSurrogate(first[common - 1]) ? common - 1 : common;
    }

    private static int CountCodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private void Collect(ReadOnlySpan<char> rest)
    {
        var position = 0;
        foreach (var rune in rest.EnumerateRunes())
        {
            if (position == SampledLength)
            {
                return;
            }

            if (position == _positions.Count)
            {
                _positions.Add([]);
            }

            _positions[position++].Add(rune.Value);
        }
    }

    /// <summary>A set of characters that is read in ascending order.</summary>
    private sealed class SortedCharacters
    {
        private readonly HashSet<int> _characters = [];
        private int[] _sorted = [];

        internal int[] Sorted
        {
            get
            {
                if (_sorted.Length != _characters.Count)
                {
                    _sorted = [.. _characters.Order()];
                }

                return _sorted;
            }
        }

        internal void Add(int character)
        {
            if (_characters.Count < MostCharacters)
            {
                _characters.Add(character);
            }
        }

        internal void AddRange(IEnumerable<int> characters)
        {
            foreach (var character in characters)
            {
                Add(character);
            }
        }
    }
}
