namespace OssGen.Listing.Plan;

/// <summary>
/// Maps the keys between two bounds to numbers from 0 to 1, and numbers to keys, on the assumption that keys are spread evenly over the
/// characters that are expected. Estimates of how many keys are left, and where to split a range, are based on these numbers.
/// </summary>
/// <remarks>
/// A key is read like a fraction whose digits are characters. At the position where the bounds differ, the digits are the expected
/// characters between those of the bounds. At later positions, they are all expected characters, except where a bound has a character that
/// isn't expected, such as one of a folder's name: there, that character is the only one.
/// </remarks>
internal sealed class KeyScale
{
    private const double Smallest = 1e-15;
    private const int Ended = -1;
    private const int LastBeforeSurrogates = 0xD7FF;

    private readonly int[] _low;
    private readonly int[] _high;
    private readonly KeyAlphabet _alphabet;
    private readonly int _start;
    private readonly int[] _digits;

    /// <summary>Creates the scale of the keys between two bounds.</summary>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound.</param>
    /// <param name="alphabet">The characters of keys.</param>
    internal KeyScale(int[] low, int[] high, KeyAlphabet alphabet)
    {
        _low = low;
        _high = high;
        _alphabet = alphabet;
        _start = CodePoints.CommonLength(low, high);
        _digits = _start < high.Length ? FirstDigits() : [];
    }

    /// <summary>Whether there is no room between the bounds.</summary>
    internal bool IsEmpty => _digits.Length == 0;

    /// <summary>The position of the upper bound.</summary>
    internal double Upper => Of(_high);

    /// <summary>Returns the position of a key between the bounds.</summary>
    internal double Of(ReadOnlySpan<int> key)
    {
        if (IsEmpty || key.Length <= _start)
        {
            return 0;
        }

        var (position, width) = (0.0, 1.0);
        var path = new BoundPath(this, _start);
        for (var level = _start; level < key.Length && width > Smallest; level++)
        {
            var digits = path.Digits(level);
            if (digits.Length == 0)
            {
                return position;
            }

            var index = Array.BinarySearch(digits, key[level]);
            width /= digits.Length;
            if (index < 0)
            {
                return position + (width * Rank(digits, ~index, key[level]));
            }

            position += width * index;
            path = path.After(key[level], level);
        }

        return position;
    }

    /// <summary>Returns a key at about the given position; null if there is none.</summary>
    /// <param name="position">The position.</param>
    /// <param name="tolerance">How far the key may be before the position. A larger tolerance makes shorter keys.</param>
    internal int[]? KeyAt(double position, double tolerance)
    {
        List<int> key = [.. _low.AsSpan(0, _start)];
        var (rest, width) = (position, 1.0);
        var path = new BoundPath(this, _start);
        while (key.Count == _start || path.IsOnLow || rest * width > tolerance)
        {
            var digits = path.Digits(key.Count);
            if (digits.Length == 0 || width <= Smallest)
            {
                return null;
            }

            rest *= digits.Length;
            width /= digits.Length;
            var index = Math.Clamp((int)rest, 0, digits.Length - 1);
            rest -= index;
            key.Add(width <= tolerance && key.Count > _start ? Between(digits, index, rest) : digits[index]);
            path = path.After(key[^1], key.Count - 1);
        }

        return [.. key];
    }

    private static double Rank(int[] digits, int next, int character) =>
        next == 0 || next == digits.Length
            ? next
            : next - 1 + ((double)(character - digits[next - 1]) / (digits[next] - digits[next - 1]));

    private static int Between(int[] digits, int index, double rest)
    {
        var room = index + 1 < digits.Length ? digits[index + 1] - digits[index] : 0;
        var character = digits[index] + (int)(room * Math.Clamp(rest, 0, 1));
        return character is > LastBeforeSurrogates and < 0xE000 ? LastBeforeSurrogates : character;
    }

    private int[] FirstDigits()
    {
        var first = _start < _low.Length ? _low[_start] : Ended;
        var last = _high[_start];
        var digits = new List<int>();
        if (first != Ended)
        {
            digits.Add(first);
        }

        if (first == Ended || _alphabet.IsOpen(_start, first))
        {
            digits.AddRange(_alphabet.At(_start).Where(character => character > first && character < last));
        }

        if (_high.Length > _start + 1)
        {
            digits.Add(last);
        }

        return [.. digits];
    }

    /// <summary>Whether a key equals one of the bounds so far.</summary>
    private readonly record struct BoundPath(KeyScale Scale, int Start)
    {
        internal bool IsOnLow { get; private init; } = true;

        private bool IsOnHigh { get; init; } = true;

        internal BoundPath After(int character, int level) => this with
        {
            IsOnLow = IsOnLow && level < Scale._low.Length && Scale._low[level] == character,
            IsOnHigh = IsOnHigh && level < Scale._high.Length && Scale._high[level] == character,
        };

        /// <summary>Returns the characters that are expected at a position.</summary>
        internal int[] Digits(int level)
        {
            if (level == Start)
            {
                return Scale._digits;
            }

            var bound = IsOnLow ? Scale._low : IsOnHigh ? Scale._high : [];
            return level < bound.Length && !Scale._alphabet.IsOpen(level, bound[level])
                ? [bound[level]]
                : Scale._alphabet.At(level);
        }
    }
}
