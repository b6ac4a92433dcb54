using OssGen.Content;

namespace OssGen;

/// <summary>Computes the CRC-64 checksum that OSS stores for each object (<c>x-oss-hash-crc64ecma</c>).</summary>
/// <remarks>
/// The algorithm is CRC-64/XZ, that is, the reflected ECMA-182 polynomial with an initial value and a final XOR of all ones. A checksum is
/// a number that can be stored and continued later. The checksum of an empty sequence is 0.
/// </remarks>
public static class OssCrc64
{
    /// <summary>Computes the CRC-64 checksum of a sequence of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The checksum; 0 for no bytes.</returns>
    public static ulong Compute(ReadOnlySpan<byte> bytes) => Append(0, bytes);

    /// <summary>
    /// Extends the checksum of a sequence of bytes to include the bytes that follow, and returns the checksum of the combined sequence.
    /// </summary>
    /// <param name="crc">The checksum of the preceding bytes; 0 for none.</param>
    /// <param name="bytes">The bytes that follow.</param>
    /// <returns>The checksum of all bytes.</returns>
    public static ulong Append(ulong crc, ReadOnlySpan<byte> bytes) => bytes.Length >= Crc64Folding.Shortest && Crc64Folding.IsSupported
        ? ~Crc64Folding.Update(~crc, bytes)
        : ~Crc64Table.Update(~crc, bytes);

    /// <summary>Combines the checksums of two consecutive pieces of data, and returns the checksum of the concatenated data.</summary>
    /// <param name="first">The first piece's checksum.</param>
    /// <param name="second">The second piece's checksum.</param>
    /// <param name="secondLength">The second piece's length in bytes.</param>
    /// <returns>The checksum of both pieces.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static ulong Combine(ulong first, ulong second, long secondLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(secondLength);
        return Crc64Field.AppendZeros(first, secondLength) ^ second;
    }
}
