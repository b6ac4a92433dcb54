using System.ComponentModel;

namespace OssGen.Wire;

/// <summary>The documented values of an extensible enum: reading one of them gives a shared string instead of a new one.</summary>
/// <param name="values">The values on the wire.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OssKnownValues(params string[] values)
{
    private readonly string[] _values = values;

    /// <summary>All values, for messages.</summary>
    internal string Choice => (_values.Length == 1 ? "" : "one of ") + string.Join(", ", _values);

    /// <summary>
    /// Whether a text is one of the documented values, or several with commas between them, as an inventory's filter has it. Without any,
    /// every text is.
    /// </summary>
    /// <param name="text">The text; case matters.</param>
    internal bool Allow(string text) => _values.Length == 0 || Array.TrueForAll(text.Split(','), Contains);

    /// <summary>Whether <paramref name="value"/> is one of the documented values; case matters.</summary>
    /// <param name="value">The value as text.</param>
    public bool Contains(string value) => Array.IndexOf(_values, value) >= 0;

    /// <summary>The shared string for an ASCII value, or null when the value isn't one of the documented ones.</summary>
    /// <param name="utf8">The value as bytes.</param>
    internal string? Find(ReadOnlySpan<byte> utf8)
    {
        foreach (var value in _values)
        {
            if (value.Length == utf8.Length && System.Text.Ascii.Equals(utf8, value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The shared string equal to <paramref name="value"/>, or <paramref name="value"/> itself.</summary>
    /// <param name="value">The value as text.</param>
    public string Share(string value)
    {
        foreach (var known in _values)
        {
            if (known == value)
            {
                return known;
            }
        }

        return value;
    }

    /// <summary>
    /// The documented value that <paramref name="value"/> is in some spelling, or <paramref name="value"/> itself: OSS's replies don't
    /// always have the letter case of its documentation.
    /// </summary>
    /// <param name="value">The value as text.</param>
    internal string ShareSpelling(string value)
    {
        foreach (var known in _values)
        {
            if (known == value)
            {
                return known;
            }
        }

        foreach (var known in _values)
        {
            if (known.Equals(value, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        return value;
    }
}
