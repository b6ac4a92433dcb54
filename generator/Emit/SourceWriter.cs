namespace OssGen.Generator.Emit;

/// <summary>
/// A writer of the lines of one emitted file. It indents by four spaces per level, wraps long lines, ends lines with <c>\n</c>, and writes
/// a single empty line after each block.
/// </summary>
internal sealed class SourceWriter
{
    private readonly TextBuffer _text = new();
    private int _level;
    private bool _blankWanted;
    private bool _freshBlock = true;
    private bool _blockEnded;

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Writes one line, or several lines if the string contains line breaks.</summary>
    public void Line(string text)
    {
        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            SingleLine(text.Substring(start, end - start));
            start = end + 1;
        }

        SingleLine(start == 0 ? text : text.Substring(start));
    }

    /// <summary>
    /// Writes XML content as lines of a documentation comment that have at most <paramref name="width"/> characters of content. Lines are
    /// broken at spaces that aren't inside tags.
    /// </summary>
    public void Comment(string xml, int width)
    {
        BeginLine(continues: false);
        var (start, length, isInTag) = (0, 0, false);
        for (var i = 0; i <= xml.Length; i++)
        {
            if (i < xml.Length && (xml[i] != ' ' || isInTag))
            {
                isInTag = xml[i] == '<' || (isInTag && xml[i] != '>');
                continue;
            }

            if (i > start)
            {
                var follows = length > 0 && length + 1 + i - start <= width;
                _ = follows ? _text.Append(' ') : BeginComment(isFirst: length == 0);
                _text.Append(xml, start, i - start);
                length = (follows ? length + 1 : 0) + i - start;
            }

            start = i + 1;
        }

        _text.Append('\n');
    }

    /// <summary>Requests an empty line before the next line. The request has no effect at the beginning of a block.</summary>
    public void Blank() => _blankWanted = true;

    /// <summary>Writes a line and begins a braced block after it. The block ends when the returned scope is disposed.</summary>
    public Scope Block(string head)
    {
        Line(head);
        return Braces("}");
    }

    /// <summary>
    /// Writes a line and begins a braced block after it, as <see cref="Block(string)"/> does, but with a custom end of the block, such as
    /// <c>};</c>.
    /// </summary>
    public Scope Block(string head, string end)
    {
        Line(head);
        return Braces(end);
    }

    /// <summary>
    /// Increases the indentation by one level without braces, for continuation lines. The level ends when the returned scope is disposed.
    /// </summary>
    public Scope Indent()
    {
        _level++;
        return new Scope(this, null);
    }

    /// <summary>
    /// Returns the head of a file followed by all that was written. Nothing can be written afterwards, because the next writer of the
    /// thread uses the memory of this one.
    /// </summary>
    public string Finish(string head) => _text.Finish(head);

    /// <summary>Begins a braced block after a line that has already been written.</summary>
    public Scope Braces(string end)
    {
        SingleLine("{");
        _level++;
        _freshBlock = true;
        return new Scope(this, end);
    }

    private void SingleLine(string line)
    {
        if (line.Length == 0)
        {
            Blank();
            return;
        }

        BeginLine(continues: line[0] == '}' || line.StartsWith("else", StringComparison.Ordinal));
        var indentation = _level * 4;
        if (LineWrap.Fits(line, indentation))
        {
            Append(line, indentation);
        }
        else
        {
            LineWrap.Wrap(line, indentation, Append);
        }
    }

    private void BeginLine(bool continues)
    {
        if ((_blankWanted || (_blockEnded && !continues)) && !_freshBlock)
        {
            _text.Append('\n');
        }

        _blankWanted = _blockEnded = _freshBlock = false;
    }

    private TextBuffer BeginComment(bool isFirst) =>
        (isFirst ? _text : _text.Append('\n')).Append(' ', _level * 4).Append("/// ");

    private void Append(string line, int indentation) => _text.Append(' ', indentation).Append(line).Append('\n');

    private void End(string? line)
    {
        _level--;
        if (line is null)
        {
            return;
        }

        _blankWanted = false;
        SingleLine(line);
        _blockEnded = true;
    }

    internal readonly struct Scope(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose() => writer.End(end);
    }
}
