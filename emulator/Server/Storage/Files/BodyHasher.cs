using System.Security.Cryptography;

namespace OssGen.Emulator.Storage.Files;

/// <summary>Computes the MD5 and CRC-64 of a stream of bytes.</summary>
internal sealed class BodyHasher : IDisposable
{
    private readonly IncrementalHash _md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);

    public long Length { get; private set; }

    public ulong Crc64 { get; private set; }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        Crc64 = OssCrc64.Append(Crc64, bytes);
        _md5.AppendData(bytes);
    }

    public byte[] Md5() => _md5.GetHashAndReset();

    public void Dispose() => _md5.Dispose();
}
