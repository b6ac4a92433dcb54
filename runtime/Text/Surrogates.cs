namespace OssGen.Text;

/// <summary>
/// Finds unpaired surrogates. They have no UTF-8 form, and would silently be sent as a different character. The analyzers compile this file
/// too.
/// </summary>
internal static class Surrogates
{
    /// <summary>Returns the position of the first unpaired surrogate, or -1.</summary>
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

    /// <summary>Returns the position of the next surrogate, or the length of the text.</summary>
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
