namespace OssGen.Emulator.Select.Expressions;

/// <summary>
/// A pattern of LIKE. <c>%</c> and <c>*</c> stand for any number of characters and <c>?</c> for one character, unless the escape character
/// precedes them. Letters are compared with their case.
/// </summary>
internal sealed class LikePattern
{
    // The characters of the pattern; null is one character of any kind. Parts are separated by any number of characters.
    private readonly List<List<char?>> _parts = [[]];

    private LikePattern()
    {
    }

    /// <summary>The number of characters that stand for any number of characters.</summary>
    public int WildcardCount => _parts.Count - 1;

    /// <summary>Parses a pattern. Returns null if the pattern ends with the escape character.</summary>
    public static LikePattern? Parse(string text, char? escape)
    {
        var pattern = new LikePattern();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == escape)
            {
                i++;
                if (i == text.Length)
                {
                    return null;
                }

                pattern._parts[^1].Add(text[i]);
            }
            else if (text[i] is '%' or '*')
            {
                pattern._parts.Add([]);
            }
            else
            {
                pattern._parts[^1].Add(text[i] == '?' ? null : text[i]);
            }
        }

        return pattern;
    }

    /// <summary>Determines whether a text matches the pattern.</summary>
    public bool Matches(string text)
    {
        var (first, last) = (_parts[0], _parts[^1]);
        if (_parts.Count == 1)
        {
            return text.Length == first.Count && StartsWith(text, 0, first);
        }

        var end = text.Length - last.Count;
        if (end < first.Count || !StartsWith(text, 0, first) || !StartsWith(text, end, last))
        {
            return false;
        }

        // The leftmost place of each part in between leaves the most room for the next ones.
        var at = first.Count;
        foreach (var part in _parts.Skip(1).SkipLast(1))
        {
            while (at + part.Count <= end && !StartsWith(text, at, part))
            {
                at++;
            }

            at += part.Count;
            if (at > end)
            {
                return false;
            }
        }

        return true;
    }

    private static bool StartsWith(string text, int at, List<char?> part)
    {
        for (var i = 0; i < part.Count; i++)
        {
            if (part[i] is { } c && c != text[at + i])
            {
                return false;
            }
        }

        return true;
    }
}
