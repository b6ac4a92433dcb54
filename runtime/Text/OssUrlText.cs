using System.Buffers;
using System.Runtime.CompilerServices;

namespace OssGen.Text;

/// <summary>Decodes and escapes percent-encoded text in listings with <c>encoding-type=url</c>.</summary>
internal static class OssUrlText
{
    private const int LargestOnStack = 256;

    private static readonly SearchValues<byte> Unescaped =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    /// <summary>
    /// Decodes <c>%XX</c>, and decodes <c>+</c> as a space. A <c>%</c> that is not followed by two hexadecimal digits is preserved. Bytes
    /// that aren't UTF-8 become U+FFFD.
    /// </summary>
    internal static string Decode(ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAny((byte)'%', (byte)'+') < 0)
        {
            return Utf8Text.GetString(text);
        }

        byte[]? rented = null;
        var decoded = text.Length <= LargestOnStack ? stackalloc byte[LargestOnStack] : rented = ArrayPool<byte>.Shared.Rent(text.Length);
        var length = Decode(text, decoded);
        var result = Utf8Text.GetString(decoded[..length]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return result;
    }

    /// <summary>
    /// Escapes UTF-8 bytes other than letters, digits and <c>-._~</c> as <c>%XX</c>. Returns the number of bytes written, which is at most
    /// three times the length of the text.
    /// </summary>
    internal static int Escape(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        var written = 0;
        foreach (var value in text)
        {
            if (Unescaped.Contains(value))
            {
                destination[written++] = value;
            }
            else
            {
                destination[written] = (byte)'%';
                destination[written + 1] = (byte)"0123456789ABCDEF"[value >> 4];
                destination[written + 2] = (byte)"0123456789ABCDEF"[value & 15];
                written += 3;
            }
        }

        return written;
    }

    private static int Decode(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        var written = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var value = text[index];
            if (value is (byte)'%' or (byte)'+')
            {
                value = value == '+' ? (byte)' ' : DecodeEscape(text, ref index);
            }

            destination[written++] = value;
        }

        return written;
    }

    /// <summary>
    /// Decodes the escape at a percent sign and moves the index to its last digit. Returns the percent sign itself if it is not followed by
    /// two hexadecimal digits.
    /// </summary>
    private static byte DecodeEscape(ReadOnlySpan<byte> text, ref int index)
    {
        if (index + 2 >= text.Length)
        {
            return (byte)'%';
        }

        var value = Escaped(text[index + 1], text[index + 2]);
        if (value > byte.MaxValue)
        {
            return (byte)'%';
        }

        index += 2;
        return (byte)value;
    }

    /// <summary>
    /// Returns the byte that two hexadecimal digits represent, or a number above 255 if one of them isn't a hexadecimal digit.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Escaped(byte high, byte low) =>
        char.IsAsciiHexDigit((char)high) & char.IsAsciiHexDigit((char)low) ? (HexDigit(high) << 4) | HexDigit(low) : byte.MaxValue + 1;

    // In ASCII, letters of both cases have 1 to 6 in their low bits, and a bit above those that is not set in digits.
    private static int HexDigit(byte digit) => (digit & 15) + ((digit >> 6) * 9);
}
