using OssGen.Generator.Diagnostics;

namespace OssGen.Generator.Reading;

/// <summary>A map from lines and columns to offsets in a text. It also locates the values of attributes.</summary>
internal sealed class LineMap
{
    private readonly string _text;
    private const int UsualLine = 50;

    private readonly List<int> _starts;

    public LineMap(string text)
    {
        _text = text;
        _starts = new(text.Length / UsualLine) { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var isReturn = text[i] == '\r';
            if (text[i] == '\n' || (isReturn && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>
    /// Returns the span of <paramref name="length"/> characters at a line and column. The span doesn't extend beyond the end of the text.
    /// </summary>
    public SpecSpan At(int line, int column, int length)
    {
        line = Math.Max(1, Math.Min(line, _starts.Count));
        var start = _starts[line - 1];
        var offset = Math.Max(start, Math.Min(start + column - 1, _text.Length));
        return new SpecSpan(offset, Math.Max(0, Math.Min(length, _text.Length - offset)), line, offset - start + 1);
    }

    /// <summary>
    /// Returns the span of an attribute's value, given the span of the attribute's name. The span excludes the quotes and ends with the
    /// first line of the value.
    /// </summary>
    public SpecSpan ValueAfter(SpecSpan name)
    {
        var quote = name.Offset + name.Length;
        while (quote < _text.Length && _text[quote] != '"' && _text[quote] != '\'')
        {
            quote++;
        }

        var end = quote + 1;
        while (end < _text.Length && _text[end] != _text[quote] && _text[end] != '\r' && _text[end] != '\n')
        {
            end++;
        }

        return quote + 1 < _text.Length ? FromOffset(quote + 1, end - quote - 1) : name;
    }

    private SpecSpan FromOffset(int offset, int length)
    {
        var found = _starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new SpecSpan(offset, length, line + 1, offset - _starts[line] + 1);
    }
}
