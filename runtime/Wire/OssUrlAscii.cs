using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OssGen.Wire;

/// <summary>
/// Percent-decoding of the texts that listings consist of: not long, and ASCII both before and after. What stands between two escapes is widened
/// sixteen bytes at a step, so that a name takes as many steps as it has escapes and not as many as it has bytes.
/// </summary>
internal static class OssUrlAscii
{
    private const int Step = 16;
    private const int Longest = 256 - Step;

    /// <summary>Decodes the text at a place of a document, as <see cref="OssUrlText"/> does; null when it isn't that simple.</summary>
    internal static string? TryDecode(ReadOnlySpan<byte> document, int start, int length)
    {
        // Steps are read and written whole, so there must be room for one more after the text.
        if (length > Longest || start > document.Length - length - Step)
        {
            return null;
        }

        Span<char> decoded = stackalloc char[Longest + Step];
        var written = Decode(document.Slice(start, length + Step), length, decoded);
        return written < 0 ? null : new string(decoded[..written]);
    }

    /// <summary>Returns the length written, or -1 at what isn't ASCII or no escape.</summary>
    private static int Decode(ReadOnlySpan<byte> text, int length, Span<char> destination)
    {
        var read = 0;
        var written = 0;
        for (var step = 0; step < length; step += Step)
        {
            var bytes = Load(text, step);
            var inside = length - step >= Step ? ushort.MaxValue : (1u << (length - step)) - 1;
            if ((bytes.ExtractMostSignificantBits() & inside) != 0)
            {
                return -1;
            }

            for (var marks = Marks(bytes) & inside; marks != 0; marks &= marks - 1)
            {
                var mark = step + BitOperations.TrailingZeroCount(marks);
                var value = text[mark] == '+' ? ' ' : DecodeEscape(text[..length], mark);
                if (value is < 0 or > 0x7F)
                {
                    return -1;
                }

                Widen(text, read, mark - read, destination[written..]);
                written += mark - read;
                destination[written++] = (char)value;
                read = mark + (text[mark] == '+' ? 1 : 3);
            }
        }

        Widen(text, read, length - read, destination[written..]);
        return written + length - read;
    }

    private static uint Marks(Vector128<byte> bytes) =>
        (Vector128.Equals(bytes, Vector128.Create((byte)'%')) | Vector128.Equals(bytes, Vector128.Create((byte)'+'))).ExtractMostSignificantBits();

    /// <summary>The value of the escape at an offset; negative when it has no two digits.</summary>
    private static int DecodeEscape(ReadOnlySpan<byte> text, int mark) =>
        mark + 2 < text.Length ? (OssUrlText.HexDigit(text[mark + 1]) << 4) | OssUrlText.HexDigit(text[mark + 2]) : -1;

    private static void Widen(ReadOnlySpan<byte> text, int read, int length, Span<char> destination)
    {
        var target = MemoryMarshal.Cast<char, ushort>(destination);
        for (var step = 0; step < length; step += Step)
        {
            var (lower, upper) = Vector128.Widen(Load(text, read + step));
            lower.CopyTo(target[step..]);
            upper.CopyTo(target[(step + (Step / 2))..]);
        }
    }

    private static Vector128<byte> Load(ReadOnlySpan<byte> text, int index) => Vector128.Create(text.Slice(index, Step));
}
