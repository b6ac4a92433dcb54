using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using OssGen.Text;

namespace OssGen.Wire.Xml;

/// <summary>
/// Decodes short percent-encoded text that is ASCII both before and after decoding. Listings consist mostly of such text. The end of the
/// text is found during decoding, and the bytes between two escapes are widened sixteen at a time. The number of steps therefore depends on
/// the number of escapes rather than on the number of bytes.
/// </summary>
internal static class OssUrlAscii
{
    private const int Step = 16;
    private const int Longest = 256 - Step;
    private static readonly ushort SlashDigits = BitConverter.ToUInt16("2F"u8);

    /// <summary>
    /// Decodes the text from a position in a document to the next <c>&lt;</c>, as <see cref="OssUrlText"/> does; returns null when the text
    /// isn't ASCII, is too long, or has an invalid escape.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="start">The position where the text begins.</param>
    /// <param name="length">The length of the text in the document, in bytes.</param>
    [SkipLocalsInit]
    internal static string? TryDecode(ReadOnlySpan<byte> document, int start, out int length)
    {
        Span<char> decoded = stackalloc char[Longest + Step];
        var written = Decode(document, start, decoded, out length);
        return written < 0 ? null : new string(decoded[..written]);
    }

    /// <summary>
    /// Decodes the text and returns the number of characters written, or -1 when the text isn't ASCII, is too long, or has an invalid
    /// escape.
    /// </summary>
    private static int Decode(ReadOnlySpan<byte> document, int start, Span<char> destination, out int length)
    {
        ref var text = ref Unsafe.Add(ref MemoryMarshal.GetReference(document), start);
        ref var target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(destination));
        var read = 0;
        var written = 0;

        // Steps are read and written as a whole, so there must be room for one more step after the one in which the text ends.
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

    /// <summary>Returns a bit mask of the bytes that can't simply be copied.</summary>
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
