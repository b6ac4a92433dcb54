namespace OssGen.Generator.Emit;

/// <summary>
/// Breaks a line of code that is longer than 140 characters: before its arrow, else before the parts of a condition or of a list of base
/// types, else in the longest of its lists in parentheses, brackets or braces, else behind its equals sign, else before the name of a
/// method. Only the outermost of these count. Comments, and lines without such a place, stay as they are.
/// </summary>
internal static class LineWrap
{
    private const int LongestLine = 140;

    private const int Step = 4;

    private static readonly char[] s_opening = ['(', '[', '{'];

    private static readonly char[] s_closing = [')', ']', '}'];

    /// <summary>Whether a line stays as it is.</summary>
    public static bool Fits(ReadOnlySpan<char> line, int indentation) =>
        indentation + line.Length <= LongestLine || line.StartsWith("//".AsSpan());

    /// <summary>Calls <paramref name="append"/> with each line and its indentation, in spaces.</summary>
    public static void Wrap(string line, int indentation, Action<string, int> append)
    {
        if (Fits(line.AsSpan(), indentation))
        {
            append(line, indentation);
            return;
        }

        var start = 0;
        var step = 0;
        foreach (var (end, next) in Breaks(line, LongestLine - indentation - Step))
        {
            Wrap(line.Substring(start, end - start).Trim(), indentation + step, append);
            (start, step) = (end, next);
        }

        var rest = line.Substring(start).Trim();
        if (start == 0)
        {
            append(rest, indentation);
        }
        else
        {
            Wrap(rest, indentation + step, append);
        }
    }

    /// <summary>Where the line is broken, and how much further than the line its next piece is indented.</summary>
    private static List<(int End, int Step)> Breaks(string line, int widthOfRest)
    {
        var outer = Outermost(line);
        // What follows 'with' is a block, which belongs to the line.
        if (outer.IndexOf(" => ", StringComparison.Ordinal) is var arrow and > 0 && !line.EndsWith(" with", StringComparison.Ordinal))
        {
            return [(arrow, Step)];
        }

        if (outer.IndexOf(" : ", StringComparison.Ordinal) is var colon and > 0)
        {
            var question = outer.IndexOf(" ? ", StringComparison.Ordinal);
            return question > 0 && question < colon ? [(question, Step), (colon, Step)] : [(colon, Step)];
        }

        var (open, close) = LongestList(outer);
        if (close - open < 2)
        {
            return outer.IndexOf(" = ", StringComparison.Ordinal) is var equals and > 0 ? [(equals + 2, Step)]
                : line.EndsWith("(", StringComparison.Ordinal) && outer.LastIndexOf(' ') is var name and > 0 ? [(name, Step)]
                : [];
        }

        if (line[open] != '{' && line.Length - open - 1 <= widthOfRest)
        {
            return [(open + 1, Step)];
        }

        List<(int End, int Step)> breaks = line[open] == '{' ? [(open, 0), (open + 1, Step)] : [(open + 1, Step)];
        AddCommas(breaks, line, open, close);
        if (line[open] == '{')
        {
            breaks.Add((close, 0));
        }

        return breaks;
    }

    private static (int Open, int Close) LongestList(string outer)
    {
        var (open, close) = (0, 0);
        for (var at = outer.IndexOfAny(s_opening); at >= 0; at = outer.IndexOfAny(s_opening, at + 1))
        {
            var end = outer.IndexOfAny(s_closing, at);
            if (end - at > close - open && (at > 0 || outer[at] != '{'))
            {
                (open, close) = (at, end);
            }
        }

        return (open, close);
    }

    private static void AddCommas(List<(int End, int Step)> breaks, string line, int open, int close)
    {
        var list = Outermost(line.Substring(open + 1, close - open - 1));
        for (var at = list.IndexOf(", ", StringComparison.Ordinal); at >= 0; at = list.IndexOf(", ", at + 1, StringComparison.Ordinal))
        {
            breaks.Add((open + 1 + at + 1, Step));
        }
    }

    /// <summary>The line with a dot for each character within a string or a list.</summary>
    private static string Outermost(string line)
    {
        var text = line.ToCharArray();
        var (depth, quoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            var character = line[i];
            var hides = depth > 0 || quoted;
            if (quoted)
            {
                quoted = character != '"';
                i += character == '\\' ? 1 : 0;
            }
            else if (character is '"')
            {
                quoted = true;
            }
            else if (character is '(' or '[' or '{')
            {
                depth++;
            }
            else if (character is ')' or ']' or '}')
            {
                hides = --depth > 0;
            }

            if (hides)
            {
                text[Math.Min(i, text.Length - 1)] = '.';
            }
        }

        return new string(text);
    }
}
