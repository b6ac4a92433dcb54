namespace OssGen.Text;

/// <summary>
/// Half a surrogate pair has no UTF-8 form: sent, it would silently become another character. The analyzers compile this file too.
/// </summary>
internal static class Surrogates
{
    /// <summary>The position of the first lone surrogate, or -1.</summary>
    public static int FindLone(ReadOnlySpan<char> text)
    {
        for (var i = Next(text, 0); i < text.Length; i = Next(text, i))
        {
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return i;
            }

            i += 2;
        }

        return -1;
    }

    /// <summary>The position of the next surrogate, or the length.</summary>
    private static int Next(ReadOnlySpan<char> text, int start)
    {
#if NET
        var next = text[start..].IndexOfAnyInRange('\uD800', '\uDFFF');
        return next < 0 ? text.Length : start + next;
#else
        while (start < text.Length && !char.IsSurrogate(text[start]))
        {
            start++;
        }

        return start;
#endif
    }
}
