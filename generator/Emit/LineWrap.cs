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

    // Lines of at most this length are examined on the stack.
    private const int UsualLength = 512;

    private static readonly char[] s_opening = ['(', '[', '{'];

    private static readonly char[] s_closing = [')', ']', '}'];

    /// <summary>Whether a line stays as it is.</summary>
    public static bool Fits(ReadOnlySpan<char> line, int indentation) =>
        indentation + line.Length <= LongestLine || line.StartsWith("//".AsSpan());

    /// <summary>Calls <paramref name="append"/> with each line and its indentation, in spaces.</summary>
    public static void Wrap(ReadOnlySpan<char> line, int indentation, WrappedLine append)
    {
        if (Fits(line, indentation))
        {
            append(line, indentation);
            return;
        }

        var start = 0;
        var step = 0;
        foreach (var (end, next) in Breaks(line, LongestLine - indentation - Step))
        {
            Wrap(line.Slice(start, end - start).Trim(), indentation + step, append);
            (start, step) = (end, next);
        }

        var rest = line.Slice(start).Trim();
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
    private static List<(int End, int Step)> Breaks(ReadOnlySpan<char> line, int widthOfRest)
    {
        var outer = line.Length <= UsualLength ? stackalloc char[line.Length] : new char[line.Length];
        Outermost(line, outer);
        // What follows 'with' is a block, which belongs to the line.
        if (outer.IndexOf(" => ".AsSpan()) is var arrow and > 0 && !line.EndsWith(" with".AsSpan()))
        {
            return [(arrow, Step)];
        }

        if (outer.IndexOf(" : ".AsSpan()) is var colon and > 0)
        {
            var question = outer.IndexOf(" ? ".AsSpan());
            return question > 0 && question < colon ? [(question, Step), (colon, Step)] : [(colon, Step)];
        }

        var (open, close) = LongestList(outer);
        if (close - open < 2)
        {
            return outer.IndexOf(" = ".AsSpan()) is var equals and > 0 ? [(equals + 2, Step)]
                : line.EndsWith("(".AsSpan()) && outer.LastIndexOf(' ') is var name and > 0 ? [(name, Step)]
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

    private static (int Open, int Close) LongestList(ReadOnlySpan<char> outer)
    {
        var (open, close) = (0, 0);
        for (var at = Next(outer, 0, s_opening); at >= 0; at = Next(outer, at + 1, s_opening))
        {
            var end = Next(outer, at, s_closing);
            if (end - at > close - open && (at > 0 || outer[at] != '{'))
            {
                (open, close) = (at, end);
            }
        }

        return (open, close);
    }

    private static int Next(ReadOnlySpan<char> text, int from, char[] wanted) =>
        text.Slice(from).IndexOfAny(wanted) is var found and >= 0 ? from + found : -1;

    private static void AddCommas(List<(int End, int Step)> breaks, ReadOnlySpan<char> line, int open, int close)
    {
        var from = open + 1;
        var list = line.Slice(from, close - from);
        var outer = list.Length <= UsualLength ? stackalloc char[list.Length] : new char[list.Length];
        Outermost(list, outer);
        for (var i = 0; i < outer.Length - 1; i++)
        {
            if (outer[i] == ',' && outer[i + 1] == ' ')
            {
                breaks.Add((from + i + 1, Step));
            }
        }
    }

    /// <summary>Copies the line, with a dot for each character within a string or a list.</summary>
    private static void Outermost(ReadOnlySpan<char> line, Span<char> outer)
    {
        line.CopyTo(outer);
        var (depth, quoted) = (0, false);
        for (var i = 0; i < line.Length; i++)
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
                outer[Math.Min(i, outer.Length - 1)] = '.';
            }
        }
    }
}

/// <summary>Receives a line and its indentation, in spaces.</summary>
internal delegate void WrappedLine(ReadOnlySpan<char> line, int indentation);
