namespace OssGen.Generator.Reading;

/// <summary>Normalizes the white space of text.</summary>
internal static class FoldedText
{
    // Texts of at most this length are folded on the stack.
    private const int UsualLength = 1024;

    private const string Blanks = " \t\r";

    /// <summary>Returns the words of a text, separated by single spaces. Empty lines separate paragraphs and are preserved.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        var folded = text.Length <= UsualLength ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        var endsParagraph = false;
        for (var rest = text; rest.Length > 0;)
        {
            var line = NextLine(ref rest);
            if (line.Length == 0)
            {
                endsParagraph = length > 0;
                continue;
            }

            if (length > 0)
            {
                (endsParagraph ? "\n\n" : " ").AsSpan().CopyTo(folded.Slice(length));
                length += endsParagraph ? 2 : 1;
            }

            length += Fold(line, folded.Slice(length));
            endsParagraph = false;
        }

        return folded.Slice(0, length).ToString();
    }

    private static ReadOnlySpan<char> NextLine(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('\n');
        var line = end < 0 ? rest : rest.Slice(0, end);
        rest = end < 0 ? default : rest.Slice(end + 1);
        return line.Trim(Blanks.AsSpan());
    }

    /// <summary>Writes the words of a line, and returns the length of what is written.</summary>
    private static int Fold(ReadOnlySpan<char> line, Span<char> folded)
    {
        // Nearly all lines have single spaces, and are copied as a whole.
        if (line.IndexOf("  ".AsSpan()) < 0 && line.IndexOfAny('\t', '\r') < 0)
        {
            line.CopyTo(folded);
            return line.Length;
        }

        var length = 0;
        foreach (var character in line)
        {
            var isBlank = character is ' ' or '\t' or '\r';
            if (!isBlank || folded[length - 1] != ' ')
            {
                folded[length++] = isBlank ? ' ' : character;
            }
        }

        return length;
    }
}
