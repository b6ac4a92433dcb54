using System.Security.Cryptography;

namespace OssGen.Tests.Transfer;

/// <summary>Bytes that the store keeps, and what it was told with them.</summary>
internal sealed record StoredBytes(byte[] Bytes, string ETag, ulong Crc64, DateTimeOffset Modified, IReadOnlyDictionary<string, string> Headers)
{
    internal static StoredBytes Of(byte[] bytes, DateTimeOffset now, IReadOnlyDictionary<string, string> headers) =>
        new(bytes, $"\"{Convert.ToHexString(MD5.HashData(bytes))}\"", OssCrc64.Compute(bytes), now, headers);
}
