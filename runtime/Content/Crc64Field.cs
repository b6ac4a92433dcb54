namespace OssGen.Content;

/// <summary>
/// Performs arithmetic on polynomials over GF(2) modulo the CRC-64 polynomial. The polynomials are in reflected form: bit 63 is the
/// coefficient of x^0, and bit 0 is the coefficient of x^63.
/// </summary>
internal static class Crc64Field
{
    internal const ulong Polynomial = 0xC96C5795D7870F42;
    internal const ulong One = 1UL << 63;

    // Powers[n] is x^(8 * 2^n), the factor by which 2^n zero bytes multiply a checksum.
    private static readonly ulong[] Powers = CreatePowers();

    internal static ulong Multiply(ulong left, ulong right)
    {
        var product = 0UL;
        for (var bit = 0; bit < 64; bit++)
        {
            product ^= right & (ulong)((long)(left << bit) >> 63);
            right = TimesX(right);
        }

        return product;
    }

    /// <summary>
    /// Returns the CRC register after <paramref name="count"/> zero bytes: the product of <paramref name="register"/> and x^(8 * count).
    /// </summary>
    internal static ulong AppendZeros(ulong register, long count)
    {
        for (var index = 0; count != 0; index++, count >>= 1)
        {
            if ((count & 1) != 0)
            {
                register = Multiply(register, Powers[index]);
            }
        }

        return register;
    }

    /// <summary>Returns the polynomial x to the power of <paramref name="exponent"/>.</summary>
    internal static ulong PowerOfX(int exponent)
    {
        var power = One;
        for (; exponent > 0; exponent--)
        {
            power = TimesX(power);
        }

        return power;
    }

    internal static ulong TimesX(ulong value) => (value >> 1) ^ (Polynomial & (0 - (value & 1)));

    private static ulong[] CreatePowers()
    {
        var powers = new ulong[63];
        var power = One >> 8;
        for (var index = 0; index < powers.Length; index++)
        {
            powers[index] = power;
            power = Multiply(power, power);
        }

        return powers;
    }
}
