namespace OssGen.Emulator.Policies;

/// <summary>Matches text with a pattern in which <c>*</c> is any text and <c>?</c> is any character.</summary>
internal static class WildcardPattern
{
    /// <summary>Determines whether a pattern matches a whole text. The time is at most the product of both lengths.</summary>
    public static bool Matches(string pattern, string text)
    {
        if (pattern.Length - pattern.AsSpan().Count('*') > text.Length)
        {
            return false;
        }

        var (p, t) = (0, 0);
        var (star, resumed) = (-1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, resumed) = (p++, t);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == text[t]))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                // The last asterisk takes one more character.
                (p, t) = (star + 1, ++resumed);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }
}
