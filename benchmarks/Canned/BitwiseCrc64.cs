namespace OssGen.Benchmarks;

/// <summary>CRC-64/XZ bit by bit: slow, and independent of the implementation that is measured.</summary>
internal static class BitwiseCrc64
{
    private const ulong ReflectedPolynomial = 0xC96C5795D7870F42;

    public static ulong Compute(ReadOnlySpan<byte> bytes)
    {
        var crc = ulong.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ ReflectedPolynomial;
            }
        }

        return ~crc;
    }
}
