using OssGen.Content;

namespace OssGen;

/// <summary>
/// The checksum OSS keeps for every object (<c>x-oss-hash-crc64ecma</c>): CRC-64/XZ, that is the reflected ECMA-182 polynomial with all
/// ones before and after. A checksum is a plain number, 0 for no bytes, so it can be kept and continued later.
/// </summary>
public static class OssCrc64
{
    /// <summary>The checksum of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The checksum; 0 when there are none.</returns>
    public static ulong Compute(ReadOnlySpan<byte> bytes) => Append(0, bytes);

    /// <summary>Continues a checksum.</summary>
    /// <param name="crc">The checksum of the bytes before; 0 when there are none.</param>
    /// <param name="bytes">The bytes that follow.</param>
    /// <returns>The checksum of all.</returns>
    public static ulong Append(ulong crc, ReadOnlySpan<byte> bytes) => bytes.Length >= Crc64Folding.Shortest && Crc64Folding.IsSupported
        ? ~Crc64Folding.Update(~crc, bytes)
        : ~Crc64Table.Update(~crc, bytes);

    /// <summary>The checksum of two pieces one after the other, from the checksums of the pieces.</summary>
    /// <param name="first">The first piece's checksum.</param>
    /// <param name="second">The second piece's checksum.</param>
    /// <param name="secondLength">The second piece's length in bytes.</param>
    /// <returns>The checksum of both.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static ulong Combine(ulong first, ulong second, long secondLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(secondLength);
        return Crc64Field.AppendZeros(first, secondLength) ^ second;
    }
}
