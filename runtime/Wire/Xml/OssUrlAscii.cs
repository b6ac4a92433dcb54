using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using OssGen.Text;

namespace OssGen.Wire.Xml;

/// <summary>
/// Percent-decoding of the texts that listings consist of: not long, and ASCII both before and after. The text's end is found on the way,
/// and what is between two escapes is widened sixteen bytes at a step, so that a name takes as many steps as it has escapes and not as
/// many as it has bytes.
/// </summary>
internal static class OssUrlAscii
{
    private const int Step = 16;
    private const int Longest = 256 - Step;
    private static readonly ushort SlashDigits = BitConverter.ToUInt16("2F"u8);

    /// <summary>
    /// Decodes the text from a place of a document to the next <c>&lt;</c>, as <see cref="OssUrlText"/> does; null when it isn't that
    /// simple.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="start">Where the text begins.</param>
    /// <param name="length">Its length in the document.</param>
    [SkipLocalsInit]
    internal static string? TryDecode(ReadOnlySpan<byte> document, int start, out int length)
    {
        Span<char> decoded = stackalloc char[Longest + Step];
        var written = Decode(document, start, decoded, out length);
        return written < 0 ? null : new string(decoded[..written]);
    }

    /// <summary>Returns the length written, or -1 at what isn't ASCII or no escape.</summary>
    private static int Decode(ReadOnlySpan<byte> document, int start, Span<char> destination, out int length)
    {
        ref var text = ref Unsafe.Add(ref MemoryMarshal.GetReference(document), start);
        ref var target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(destination));
        var read = 0;
        var written = 0;

        // Steps are read and written whole, so there must be room for one more after that in which the text ends.
        var limit = Math.Min(Longest, document.Length - start - (2 * Step));
        for (var step = 0; step < limit; step += Step)
        {
            for (var marks = Marks(Vector128.LoadUnsafe(ref text, (nuint)step)); marks != 0; marks &= marks - 1)
            {
                var mark = step + BitOperations.TrailingZeroCount(marks);
                Widen(ref Unsafe.Add(ref text, read), ref Unsafe.Add(ref target, written), mark - read);
                written += mark - read;
                read = mark + 1;
                var value = (int)Unsafe.Add(ref text, mark);
                if (value == '%')
                {
                    ref var digits = ref Unsafe.Add(ref text, read);
                    value = Unsafe.ReadUnaligned<ushort>(ref digits) == SlashDigits
                        ? '/'
                        : OssUrlText.Escaped(digits, Unsafe.Add(ref digits, 1));
                    read += 2;
                }
                else if (value == '+')
                {
                    value = ' ';
                }
                else
                {
                    length = mark;
                    return value == '<' ? written : -1;
                }

                if (value > 0x7F)
                {
                    length = 0;
                    return -1;
                }

                Unsafe.Add(ref target, written++) = (ushort)value;
            }
        }

        length = 0;
        return -1;
    }

    /// <summary>The positions of what isn't just copied.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Marks(Vector128<byte> bytes) =>
        (Vector128.Equals(bytes, Vector128.Create((byte)'%'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'+'))
            | XmlScan.Stops(bytes)
            | bytes)
        .ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen(ref byte source, ref ushort target, int length)
    {
        nuint step = 0;
        do
        {
            var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref source, step));
            lower.StoreUnsafe(ref target, step);
            upper.StoreUnsafe(ref target, step + (Step / 2));
            step += Step;
        }
        while ((int)step < length);
    }
}
