using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace OssGen.Generator.Emit;

/// <summary>
/// The text of a file that has only ASCII characters, in half the memory of a string. All emitted files are in use at the end of a run, so
/// that this saves a tenth of the allocations, and a fifth of the memory that the garbage collector finds in use.
/// </summary>
/// <param name="text">The characters.</param>
internal sealed class AsciiText(byte[] text) : SourceText
{
    public override Encoding Encoding => EmittedFile.Utf8;

    public override int Length => text.Length;

    public override char this[int position] => (char)text[position];

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
        Encoding.ASCII.GetChars(text, sourceIndex, count, destination, destinationIndex);

    public override string ToString(TextSpan span) => Encoding.ASCII.GetString(text, span.Start, span.Length);
}
