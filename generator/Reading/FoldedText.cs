using System.Text;

namespace OssGen.Generator.Reading;

/// <summary>Normalizes the white space of text.</summary>
internal static class FoldedText
{
    /// <summary>Returns the words of a string, separated by single spaces. Empty lines separate paragraphs and are preserved.</summary>
    public static string Of(string text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
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
                folded.Append(folded.Length == 0 ? "" : lineEnds > 1 ? "\n\n" : " ").Append(text, start, i - start);
                start = -1;
                lineEnds = 0;
            }

            lineEnds += i < text.Length && text[i] == '\n' ? 1 : 0;
        }

        return folded.ToString();
    }
}
