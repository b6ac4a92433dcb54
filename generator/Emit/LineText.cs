using System.Globalization;
using System.Runtime.CompilerServices;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Emit;

/// <summary>
/// An interpolated string that is written as a line. The compiler creates it for calls such as <c>writer.Line($"return {name};")</c>: the
/// parts of the string are appended to the text of the file one by one, so that no string is created for the line.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct LineText
{
    private readonly SourceWriter _writer;
    private readonly TextBuffer _text;

    // The compiler passes the length and number of the parts, which a growing text doesn't need.
#pragma warning disable IDE0060
    public LineText(int literalLength, int formattedCount, SourceWriter writer) => (_writer, _text) = (writer, writer.BeginLine());
#pragma warning restore IDE0060

    /// <summary>The number of characters of the line so far, without its indentation.</summary>
    public int Length => _writer.LengthOfLine;

    /// <summary>Ends the line after its last part.</summary>
    public void End() => _writer.EndLine();

    public void AppendLiteral(string part) => _text.Append(part);

    public void AppendFormatted(string? value) => _text.Append(value ?? "");

    public void AppendFormatted<T>(T value)
        where T : struct, IFormattable => _text.Append(value.ToString(null, CultureInfo.InvariantCulture));
}
