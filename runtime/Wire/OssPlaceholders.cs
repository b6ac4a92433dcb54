using System.ComponentModel;
using System.Text;

namespace OssGen.Wire;

/// <summary>
/// A text with placeholders in braces, such as <c>acs:osstables:{region}::bucket/</c>. A placeholder can list alternatives,
/// <c>{Arn|TableArn before /table/}</c>: the first that has a value is used, and of a value with <c>before</c> only the part in front of
/// that text.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OssPlaceholders
{
    private const string Before = " before ";

    private readonly List<(string Text, bool IsPlaceholder)> _parts = [];

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text with placeholders.</param>
    public OssPlaceholders(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        var rest = text.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var start && rest[start..].IndexOf('}') is > 0 and var length)
        {
            Add(rest[..start], isPlaceholder: false);
            Add(rest.Slice(start + 1, length - 1), isPlaceholder: true);
            rest = rest[(start + length + 1)..];
        }

        Add(rest, isPlaceholder: false);
    }

    /// <summary>The text with its placeholders.</summary>
    public string Text { get; }

    /// <summary>The literal texts and the placeholders without their braces, in order.</summary>
    public IReadOnlyList<(string Text, bool IsPlaceholder)> Parts => _parts;

    /// <summary>Replaces the placeholders by their values.</summary>
    /// <param name="valueOf">Returns the value of a name; null or an empty text for none.</param>
    /// <param name="missing">The placeholder that has no value; null when each has one.</param>
    /// <returns>The text; null when a placeholder has no value.</returns>
    public string? Expand(Func<string, string?> valueOf, out string? missing)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        var text = new StringBuilder();
        foreach (var (part, isPlaceholder) in _parts)
        {
            var value = isPlaceholder ? ValueOf(part, valueOf) : part;
            if (string.IsNullOrEmpty(value))
            {
                missing = part;
                return null;
            }

            text.Append(value);
        }

        missing = null;
        return text.ToString();
    }

    /// <summary>Returns the names in a placeholder, one of which must have a value.</summary>
    internal static IEnumerable<string> NamesIn(string placeholder) =>
        placeholder.Split('|').Select(static alternative => alternative.Split(Before)[0]);

    private static string? ValueOf(string placeholder, Func<string, string?> valueOf)
    {
        foreach (var alternative in placeholder.Split('|'))
        {
            var cut = alternative.IndexOf(Before, StringComparison.Ordinal);
            var value = valueOf(cut < 0 ? alternative : alternative[..cut]);
            if (!string.IsNullOrEmpty(value))
            {
                var end = cut < 0 ? -1 : value.IndexOf(alternative[(cut + Before.Length)..], StringComparison.Ordinal);
                return end < 0 ? value : value[..end];
            }
        }

        return null;
    }

    private void Add(ReadOnlySpan<char> text, bool isPlaceholder)
    {
        if (text.Length > 0)
        {
            _parts.Add((text.ToString(), isPlaceholder));
        }
    }
}
