using System.Runtime.CompilerServices;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Emit;

/// <summary>
/// An interpolated string that is written as the content of a documentation tag, as <see cref="LineText"/> is as a line.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct CommentText
{
    // The compiler passes the length and number of the parts, which a growing text doesn't need.
#pragma warning disable IDE0060
    public CommentText(int literalLength, int formattedCount, SourceWriter writer, string tag)
#pragma warning restore IDE0060
    {
        Line = XmlDoc.Begin(writer, tag);
        Start = Line.Length;
    }

    /// <summary>The text to which the content is appended.</summary>
    public TextBuffer Line { get; }

    /// <summary>Where the content begins.</summary>
    public int Start { get; }

    public void AppendLiteral(string part) => Line.Append(part);

    public void AppendFormatted(string? value) => Line.Append(value ?? "");
}
