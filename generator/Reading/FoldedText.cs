namespace OssGen.Generator.Reading;

/// <summary>Normalizes the white space of text.</summary>
internal static class FoldedText
{
    // Texts of at most this length are folded on the stack.
    private const int UsualLength = 1024;

    /// <summary>Returns the words of a text, separated by single spaces. Empty lines separate paragraphs and are preserved.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        var folded = text.Length <= UsualLength ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        var lineEnds = 0;
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not (' ' or '\t' or '\r' or '\n'))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                for (var separators = length == 0 ? 0 : Math.Max(1, Math.Min(lineEnds, 2)); separators > 0; separators--)
                {
                    folded[length++] = lineEnds > 1 ? '\n' : ' ';
                }

                text.Slice(start, i - start).CopyTo(folded.Slice(length));
                length += i - start;
                start = -1;
                lineEnds = 0;
            }

            lineEnds += i < text.Length && text[i] == '\n' ? 1 : 0;
        }

        return folded.Slice(0, length).ToString();
    }
}
