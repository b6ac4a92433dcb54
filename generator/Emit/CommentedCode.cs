using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Emit;

/// <summary>Writes lines of code in a documentation comment, wrapped like the lines of the file.</summary>
internal sealed class CommentedCode
{
    // Of the code within the comment of an extension method, the deepest there is.
    private const int Margin = 12;

    private readonly WrappedLine _write;

    public CommentedCode(SourceWriter writer) => _write = (line, indentation) =>
    {
        XmlDoc.AppendEscaped(writer.BeginLine().Append("/// ").Append(' ', indentation - Margin), line);
        writer.EndLine();
    };

    /// <summary>The line that isn't ended yet.</summary>
    public TextBuffer Text { get; } = new(256);

    /// <summary>Ends the line and writes it with an indentation, in spaces.</summary>
    public void EndLine(int indentation = 0)
    {
        LineWrap.Wrap(Text.From(0), Margin + indentation, _write);
        Text.Truncate(0);
    }

    /// <summary>Writes a line.</summary>
    public void Line(string line, int indentation = 0)
    {
        Text.Append(line);
        EndLine(indentation);
    }
}
