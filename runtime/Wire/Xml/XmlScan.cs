using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OssGen.Wire.Xml;

/// <summary>
/// Searches and compares the bytes of a document, sixteen at a time. Names and texts are short, so the speed depends on how early the
/// position of the next tag or text is known. That position depends only on the position of the closing bracket. If the bytes before the
/// bracket aren't as expected, the slower general code is used.
/// </summary>
internal static class XmlScan
{
    private const int Step = 16;
    private static readonly ushort EndMark = BitConverter.ToUInt16("</"u8);

    /// <summary>
    /// Returns the length of the ASCII name from an offset to the next <c>&gt;</c>; 0 when other characters are in between.
    /// </summary>
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

    /// <summary>
    /// Returns the length of the text from an offset to the next <c>&lt;</c>; -1 when the text contains anything that needs special
    /// processing, including a line end, or when the <c>&lt;</c> is too close to the end of the document.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int TextLength(ReadOnlySpan<byte> document, int start)
    {
        for (var index = start; index <= document.Length - Step; index += Step)
        {
            var stops = Stops(Load(document, index)).ExtractMostSignificantBits();
            if (stops != 0)
            {
                var stop = index + BitOperations.TrailingZeroCount(stops);
                return document[stop] == '<' ? stop - start : -1;
            }
        }

        return -1;
    }

    /// <summary>
    /// Converts a text of at least 16 bytes in an ASCII document to a string; returns null when the text is shorter or contains anything
    /// that needs special processing, including markup.
    /// </summary>
    internal static string? TryGetAsciiText(ReadOnlySpan<byte> document, int start, int length)
    {
        if (length < Step || start > document.Length - length)
        {
            return null;
        }

        var text = new string('\0', length);
        ref var source = ref Unsafe.Add(ref MemoryMarshal.GetReference(document), start);
        ref var target = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in text.GetPinnableReference()));
        var stops = Vector128<byte>.Zero;

        // The last step covers the last 16 bytes, even if it overlaps the previous one.
        var last = (nuint)(length - Step);
        for (nuint step = 0; ; step = Math.Min(step + Step, last))
        {
            var bytes = Vector128.LoadUnsafe(ref source, step);
            stops |= Stops(bytes);
            var (lower, upper) = Vector128.Widen(bytes);
            lower.StoreUnsafe(ref target, step);
            upper.StoreUnsafe(ref target, step + (Step / 2));
            if (step == last)
            {
                return stops == Vector128<byte>.Zero ? text : null;
            }
        }
    }

    /// <summary>Determines whether two ranges of the document are equal. The first range must precede the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Same(ReadOnlySpan<byte> document, int first, int second, int length)
    {
        if (second > document.Length - Step)
        {
            return document.Slice(first, length).SequenceEqual(document.Slice(second, length));
        }

        var same = Vector128.Equals(Load(document, first), Load(document, second)).ExtractMostSignificantBits();
        return length <= Step
            ? BitOperations.TrailingZeroCount(~same) >= length
            : same == ushort.MaxValue && document.Slice(first, length).SequenceEqual(document.Slice(second, length));
    }

    /// <summary>Returns a range of the document. The range must be within the document, because its bounds aren't checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> document, int start, int length) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref MemoryMarshal.GetReference(document), start), length);

    /// <summary>Determines whether a tag or other markup begins at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsTag(ReadOnlySpan<byte> document, int start) =>
        (uint)(start + 1) < (uint)document.Length && document[start] == '<';

    /// <summary>Determines whether an end tag begins at an offset.</summary>
    internal static bool IsEndTag(ReadOnlySpan<byte> document, int start) => IsTag(document, start) && document[start + 1] == '/';

    /// <summary>Determines whether a start tag begins at an offset.</summary>
    internal static bool IsStartTag(ReadOnlySpan<byte> document, int start) =>
        IsTag(document, start) && document[start + 1] is not ((byte)'/' or (byte)'!' or (byte)'?');

    /// <summary>
    /// Determines whether an end tag with the expected name and without white space begins at an offset. The expected name is read from
    /// another offset, where it must be followed by <c>&gt;</c>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsEndTag(ReadOnlySpan<byte> document, int start, int name, int nameLength) =>
        start + nameLength + 2 < document.Length
        && Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(document), start)) == EndMark
        && Same(document, name, start + 2, nameLength + 1);

    /// <summary>
    /// Determines whether text begins with a name. The text must be at least as long as the name. When the method is inlined with a
    /// constant name, only one or two integer comparisons remain.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsName(ref byte text, ReadOnlySpan<byte> name)
    {
        ref var expected = ref MemoryMarshal.GetReference(name);
        if (name.Length > 2 * sizeof(ulong))
        {
            return MemoryMarshal.CreateReadOnlySpan(ref text, name.Length).SequenceEqual(name);
        }

        if (name.Length >= sizeof(ulong))
        {
            var rest = name.Length - sizeof(ulong);
            return Unsafe.ReadUnaligned<ulong>(ref text) == Unsafe.ReadUnaligned<ulong>(ref expected)
                && Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, rest)) == Unsafe.ReadUnaligned<ulong>(ref Unsafe
                    .Add(ref expected, rest));
        }

        if (name.Length >= sizeof(uint))
        {
            var rest = name.Length - sizeof(uint);
            return Unsafe.ReadUnaligned<uint>(ref text) == Unsafe.ReadUnaligned<uint>(ref expected)
                && Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref text, rest)) == Unsafe.ReadUnaligned<uint>(ref Unsafe
                    .Add(ref expected, rest));
        }

        // One to three bytes: the first, the last and the middle one are all of them.
        return text == expected
            && Unsafe.Add(ref text, name.Length - 1) == Unsafe.Add(ref expected, name.Length - 1)
            && Unsafe.Add(ref text, name.Length / 2) == Unsafe.Add(ref expected, name.Length / 2);
    }

    private static int LongNameLength(ReadOnlySpan<byte> document, int start)
    {
        var index = start;
        while (index < document.Length && XmlNames.IsPart(document[index]))
        {
            index++;
        }

        return index < document.Length && document[index] == '>' && index > start && index - start <= OssXmlReader.MaxNameBytes
            && XmlNames.IsStart(document[start])
            ? index - start
            : 0;
    }

    /// <summary>Returns a mask of the bits below the lowest bit that is set.</summary>
    private static uint Below(uint bits) => ~bits & (bits - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> NameCharacters(Vector128<byte> text)
    {
        var letters = Vector128.LessThan((text | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        var digits = Vector128.LessThan(text - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        return letters | digits
            | Vector128.Equals(text, Vector128.Create((byte)'-')) | Vector128.Equals(
                text, Vector128.Create((byte)'.')) | Vector128.Equals(text, Vector128.Create((byte)'_'));
    }

    /// <summary>Returns a mask of the bytes that end a run of plain text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<byte> Stops(Vector128<byte> text) =>
        Vector128.Equals(text, Vector128.Create((byte)'<')) | Vector128.Equals(
            text, Vector128.Create((byte)'&')) | Vector128.Equals(text, Vector128.Create((byte)']'))
        | Vector128.LessThan(text, Vector128.Create((byte)' '));

    // Callers have checked that sixteen bytes are available.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Load(ReadOnlySpan<byte> document, int index) =>
        Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(document), (nuint)index);
}
