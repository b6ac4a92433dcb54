using System.Buffers;
using System.Security.Cryptography;

namespace OssGen.Transfer.Multipart;

/// <summary>
/// Computes the CRC-64 of content that can be read more than once, for example to compare it with the CRC-64 reported by OSS.
/// </summary>
internal static class ContentCrc
{
    private const int ChunkSize = 128 * 1024;

    /// <summary>
    /// Returns the CRC-64 of the local bytes if they equal the uploaded part, otherwise null. The length and the CRC-64 are compared or,
    /// when OSS returns no CRC-64, the length and the MD5 in the ETag.
    /// </summary>
    internal static async ValueTask<ulong?> MatchAsync(UploadedPart part, OssContent local, CancellationToken cancellationToken)
    {
        if (part.Size != local.Length || part.ETag.Length == 0)
        {
            return null;
        }

        using var md5 = part.Crc64 is null ? IncrementalHash.CreateHash(HashAlgorithmName.MD5) : null;
        var crc = await ComputeAsync(local, cancellationToken, md5).ConfigureAwait(false);
        var isEqual = md5 is null
            ? part.Crc64 == crc
            : part.ETag.Trim('"').Equals(Convert.ToHexString(md5.GetHashAndReset()), StringComparison.OrdinalIgnoreCase);
        return isEqual ? crc : null;
    }

    /// <summary>Computes the CRC-64 of the whole content. If an MD5 hash is passed, the bytes are also added to the hash.</summary>
    internal static async ValueTask<ulong> ComputeAsync(
        OssContent content, CancellationToken cancellationToken, IncrementalHash? md5 = null)
    {
        if (content.TryGetMemory(out var bytes))
        {
            md5?.AppendData(bytes.Span);
            return OssCrc64.Compute(bytes.Span);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(ChunkSize);
        var stream = content.OpenRead();
        try
        {
            var crc = 0UL;
            while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var count and > 0)
            {
                crc = OssCrc64.Append(crc, buffer.AsSpan(0, count));
                md5?.AppendData(buffer, 0, count);
            }

            return crc;
        }
        finally
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
