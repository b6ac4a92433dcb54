using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Emit;

/// <summary>
/// A writer of the lines of one emitted file. It indents by four spaces per level, wraps long lines, ends lines with <c>\n</c>, and writes
/// a single empty line after each block.
/// </summary>
/// <param name="text">The text to which the lines are appended, with the head of the file.</param>
internal sealed class SourceWriter(TextBuffer text)
{
    private readonly int _head = text.Length;
    private int _start;
    private int _level;
    private bool _blankWanted;
    private bool _freshBlock = true;
    private bool _blockEnded;

    /// <summary>Whether nothing has been written after the head of the file.</summary>
    public bool IsEmpty => text.Length == _head;

    /// <summary>The number of characters of the line that isn't ended yet, without its indentation.</summary>
    public int LengthOfLine => text.Length - _start - Indentation;

    private int Indentation => _level * 4;

    /// <summary>What has been written of the line that isn't ended yet, without its indentation.</summary>
    private ReadOnlySpan<char> Written => text.From(_start + Indentation);

    /// <summary>Writes one line, or several lines if the string contains line breaks.</summary>
    public void Line(string line)
    {
        var start = 0;
        for (var end = line.IndexOf('\n'); end >= 0; end = line.IndexOf('\n', start))
        {
            BeginLine().Append(line.AsSpan(start, end - start));
            EndSingleLine();
            start = end + 1;
        }

        BeginLine().Append(line.AsSpan(start));
        EndSingleLine();
    }

    /// <summary>Writes an interpolated string as <see cref="Line(string)"/> does, without creating the string.</summary>
#pragma warning disable CA1822 // The compiler passes this writer to the line that the call ends.
    public void Line([InterpolatedStringHandlerArgument("")] LineText line) => line.End();
#pragma warning restore CA1822

    /// <summary>Begins a line and returns the text to which it is appended. The line ends with <see cref="EndLine"/>.</summary>
    public TextBuffer BeginLine()
    {
        _start = text.Length;
        return text.Append(' ', Indentation);
    }

    /// <summary>
    /// Ends the line that <see cref="BeginLine"/> began. The line may contain line breaks, and it is wrapped if it is too long.
    /// </summary>
    public void EndLine()
    {
        if (Written.IndexOf('\n') < 0)
        {
            EndSingleLine();
        }
        else
        {
            var lines = text.Cut(_start + Indentation);
            text.Truncate(_start);
            Line(lines);
        }
    }

    /// <summary>
    /// Writes XML content as lines of a documentation comment that have at most <paramref name="width"/> characters of content. Lines are
    /// broken at spaces that aren't inside tags.
    /// </summary>
    public void Comment(ReadOnlySpan<char> xml, int width)
    {
        _start = text.Length;
        BeginParagraph(continues: false);
        for (var rest = xml.Trim(' '); rest.Length > 0;)
        {
            var end = EndOfCommentLine(rest, width);
            text.Append(' ', Indentation).Append("/// ").Append(rest.Slice(0, end).TrimEnd(' ')).Append('\n');
            rest = rest.Slice(end).TrimStart(' ');
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

    /// <summary>Writes an interpolated string and begins a block as <see cref="Block(string)"/> does.</summary>
    public Scope Block([InterpolatedStringHandlerArgument("")] LineText head)
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
    /// Returns the text of the file. Nothing can be written afterwards, because the next writer of the thread uses the memory of this one.
    /// </summary>
    public SourceText Finish()
    {
        var file = text.IsAscii ? new AsciiText(text.ToAscii()) : SourceText.From(text.From(0).ToString(), EmittedFile.Utf8);
        text.Release();
        return file;
    }

    /// <summary>Begins a braced block after a line that has already been written.</summary>
    public Scope Braces(string end)
    {
        Line("{");
        _level++;
        _freshBlock = true;
        return new Scope(this, end);
    }

    private void EndSingleLine()
    {
        var line = Written;
        if (line.Length == 0)
        {
            text.Truncate(_start);
            Blank();
            return;
        }

        if (BeginParagraph(continues: line[0] == '}' || line.StartsWith("else".AsSpan())))
        {
            line = Written;
        }

        if (LineWrap.Fits(line, Indentation))
        {
            text.Append('\n');
        }
        else
        {
            // The lines are appended behind the line that they replace, which is then removed.
            var end = text.Length;
            LineWrap.Wrap(line, Indentation, Append);
            text.Remove(_start, end - _start);
        }
    }

    /// <summary>Inserts the empty line that is due before the current line. Returns whether one was due.</summary>
    private bool BeginParagraph(bool continues)
    {
        var isDue = (_blankWanted || (_blockEnded && !continues)) && !_freshBlock;
        if (isDue)
        {
            text.Insert(_start, '\n');
            _start++;
        }

        _blankWanted = _blockEnded = _freshBlock = false;
        return isDue;
    }

    /// <summary>Returns the position of the last space that the width allows, or the length of XML that fits.</summary>
    private static int EndOfCommentLine(ReadOnlySpan<char> xml, int width)
    {
        if (xml.Length <= width)
        {
            return xml.Length;
        }

        for (var end = xml.Slice(0, width + 1).LastIndexOf(' '); end > 0; end = xml.Slice(0, end).LastIndexOf(' '))
        {
            if (!IsInTag(xml, end))
            {
                return end;
            }
        }

        // The first word doesn't fit.
        for (var end = width + 1; end < xml.Length; end++)
        {
            if (xml[end] == ' ' && !IsInTag(xml, end))
            {
                return end;
            }
        }

        return xml.Length;
    }

    private static bool IsInTag(ReadOnlySpan<char> xml, int position) =>
        xml.Slice(0, position) is var before && before.LastIndexOf('<') > before.LastIndexOf('>');

    private void Append(ReadOnlySpan<char> line, int indentation) => text.Append(' ', indentation).Append(line).Append('\n');

    private void End(string? line)
    {
        _level--;
        if (line is null)
        {
            return;
        }

        _blankWanted = false;
        Line(line);
        _blockEnded = true;
    }

    internal readonly struct Scope(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose() => writer.End(end);
    }
}
