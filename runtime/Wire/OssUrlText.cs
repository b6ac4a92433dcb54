using System.Buffers;
using System.Text;

namespace OssGen.Wire;

/// <summary>Percent-encoding as listings use it under <c>encoding-type=url</c>.</summary>
internal static class OssUrlText
{
    private const int LargestOnStack = 256;

    private static readonly SearchValues<byte> Unescaped = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/"u8);

    /// <summary>Decodes <c>%XX</c>, and <c>+</c> to a blank. A <c>%</c> without two digits stays as it is; bytes that aren't UTF-8 become U+FFFD.</summary>
    internal static string Decode(ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAny((byte)'%', (byte)'+') < 0)
        {
            return Encoding.UTF8.GetString(text);
        }

        byte[]? rented = null;
        var decoded = text.Length <= LargestOnStack ? stackalloc byte[LargestOnStack] : rented = ArrayPool<byte>.Shared.Rent(text.Length);
        var length = Decode(text, decoded);
        var result = Encoding.UTF8.GetString(decoded[..length]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return result;
    }

    /// <summary>The first byte that <see cref="Escape"/> changes, or -1.</summary>
    internal static int FindEscaped(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(Unescaped);

    /// <summary>Escapes UTF-8 bytes; all but letters, digits and <c>-._~/</c> become <c>%XX</c>. Returns the length written, at most three times the text's.</summary>
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
            if (value == '+')
            {
                value = (byte)' ';
            }
            else if (value == '%' && index + 2 < text.Length && char.IsAsciiHexDigit((char)text[index + 1]) && char.IsAsciiHexDigit((char)text[index + 2]))
            {
                value = (byte)((HexDigit(text[index + 1]) << 4) | HexDigit(text[index + 2]));
                index += 2;
            }

            destination[written++] = value;
        }

        return written;
    }

    private static int HexDigit(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
