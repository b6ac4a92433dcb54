using System.Text;

namespace OssGen.Generator.Emit;

/// <summary>
/// A writer of the lines of one emitted file. It indents by four spaces per level, wraps long lines, ends lines with <c>\n</c>, and writes
/// a single empty line after each block.
/// </summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _level;
    private bool _blankWanted;
    private bool _freshBlock = true;
    private bool _blockEnded;

    /// <summary>Writes one line, or several lines if the string contains line breaks.</summary>
    public void Line(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            SingleLine(line);
        }
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

    public override string ToString() => _text.ToString();

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

        var continues = line[0] == '}' || line.StartsWith("else", StringComparison.Ordinal);
        if ((_blankWanted || (_blockEnded && !continues)) && !_freshBlock)
        {
            _text.Append('\n');
        }

        _blankWanted = _blockEnded = _freshBlock = false;
        LineWrap.Wrap(line, _level * 4, (part, indentation) => _text.Append(' ', indentation).Append(part).Append('\n'));
    }

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
