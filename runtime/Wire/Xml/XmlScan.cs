using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OssGen.Wire;

/// <summary>
/// The three searches that reading consists of, sixteen bytes at a step. Names and texts are short, so what counts is how soon the place of the next
/// piece is known: it comes from the closing bracket alone, and whether all before it is as it should be is only a branch to the thorough way.
/// </summary>
internal static class XmlScan
{
    private const int Step = 16;

    /// <summary>The length of the ASCII name that <c>&gt;</c> ends, from an offset on; 0 when it isn't as simple as that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int NameLength(ReadOnlySpan<byte> document, int start)
    {
        if (start <= document.Length - Step)
        {
            var text = Load(document, start);
            var ends = Vector128.Equals(text, Vector128.Create((byte)'>')).ExtractMostSignificantBits();
            if (ends != 0)
            {
                var others = ~NameCharacters(text).ExtractMostSignificantBits();
                if ((others & Below(ends)) != 0 || !XmlNames.IsStart(document[start]))
                {
                    return 0;
                }

                return BitOperations.TrailingZeroCount(ends);
            }
        }

        return LongNameLength(document, start);
    }

    /// <summary>The length of the text that <c>&lt;</c> ends, from an offset on; -1 when something in it needs attention, be it only a line end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int TextLength(ReadOnlySpan<byte> document, int start)
    {
        for (var index = start; index <= document.Length - Step; index += Step)
        {
            var text = Load(document, index);
            var ends = Vector128.Equals(text, Vector128.Create((byte)'<')).ExtractMostSignificantBits();
            var others = Remarkable(text).ExtractMostSignificantBits();
            if (ends != 0)
            {
                if ((others & Below(ends)) != 0)
                {
                    return -1;
                }

                return index - start + BitOperations.TrailingZeroCount(ends);
            }

            if (others != 0)
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>Whether two runs of the document are the same; the first stands before the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Same(ReadOnlySpan<byte> document, int first, int second, int length)
    {
        if (length > Step || second > document.Length - Step)
        {
            return document.Slice(first, length).SequenceEqual(document.Slice(second, length));
        }

        var same = Vector128.Equals(Load(document, first), Load(document, second)).ExtractMostSignificantBits();
        return BitOperations.TrailingZeroCount(~same) >= length;
    }

    private static int LongNameLength(ReadOnlySpan<byte> document, int start)
    {
        var index = start;
        while (index < document.Length && XmlNames.IsPart(document[index]))
        {
            index++;
        }

        return index < document.Length && document[index] == '>' && index > start && XmlNames.IsStart(document[start]) ? index - start : 0;
    }

    /// <summary>The bits below the lowest one that is set.</summary>
    private static uint Below(uint bits) => ~bits & (bits - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> NameCharacters(Vector128<byte> text)
    {
        var letters = Vector128.LessThan((text | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        var digits = Vector128.LessThan(text - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        return letters | digits
            | Vector128.Equals(text, Vector128.Create((byte)'-')) | Vector128.Equals(text, Vector128.Create((byte)'.')) | Vector128.Equals(text, Vector128.Create((byte)'_'));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Remarkable(Vector128<byte> text) =>
        Vector128.Equals(text, Vector128.Create((byte)'&')) | Vector128.Equals(text, Vector128.Create((byte)']')) | Vector128.LessThan(text, Vector128.Create((byte)' '));

    // Callers have checked that sixteen bytes are there.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Load(ReadOnlySpan<byte> document, int index) => Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(document), (nuint)index);
}
