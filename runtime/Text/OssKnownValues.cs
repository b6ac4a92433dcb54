using System.ComponentModel;

namespace OssGen.Wire;

/// <summary>
/// The documented values of an extensible enum. Reading one of these values returns a shared string instead of a new string.
/// </summary>
/// <param name="values">The values as sent by OSS.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OssKnownValues(params string[] values)
{
    private readonly string[] _values = values;

    /// <summary>The list of all values, for error messages.</summary>
    internal string Choice => (_values.Length == 1 ? "" : "one of ") + string.Join(", ", _values);

    /// <summary>Whether a server accepts other values, too.</summary>
    public bool IsOpen { get; init; }

    /// <summary>
    /// Determines whether a server accepts a string: it is a documented value, other values are accepted, or no values are documented.
    /// </summary>
    /// <param name="text">The text, which is case-sensitive.</param>
    public bool Allow(string text) => IsOpen || _values.Length == 0 || Contains(text);

    /// <summary>Determines whether <paramref name="value"/> is one of the documented values. The comparison is case-sensitive.</summary>
    /// <param name="value">The value.</param>
    public bool Contains(string value) => Array.IndexOf(_values, value) >= 0;

    /// <summary>Returns the shared string for an ASCII value, or null if the value isn't documented.</summary>
    /// <param name="utf8">The value in UTF-8.</param>
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

    /// <summary>
    /// Returns the shared string that is equal to <paramref name="value"/>, or <paramref name="value"/> itself if there is no such string.
    /// </summary>
    /// <param name="value">The value.</param>
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
    /// Returns the documented value that is equal to <paramref name="value"/> except for case, or <paramref name="value"/> itself if there
    /// is no such string. OSS's replies don't always use the case of its documentation.
    /// </summary>
    /// <param name="value">The value.</param>
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
