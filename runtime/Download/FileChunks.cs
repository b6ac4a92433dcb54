using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace OssGen.Download;

/// <summary>Reads bytes into a buffer and returns the number of bytes read, or 0 at the end of the source.</summary>
internal delegate ValueTask<int> ReadBytes(Memory<byte> buffer, CancellationToken cancellationToken);

/// <summary>Transforms bytes in place. The position is the file offset of the first of these bytes.</summary>
internal delegate void ChangeBytes(long position, Span<byte> bytes);

/// <summary>
/// Writes and reads a file at given positions through pooled buffers. Operations can use the same file concurrently, because they don't
/// share a file position.
/// </summary>
internal static class FileChunks
{
    /// <summary>
    /// The buffer size in bytes. It is large enough to make the cost of a system call small compared with the cost of copying the bytes.
    /// </summary>
    internal const int ChunkSize = 128 * 1024;

    /// <summary>Writes all bytes of a source to a file, starting at <paramref name="offset"/>.</summary>
    /// <returns>The number of bytes written.</returns>
    internal static async ValueTask<long> WriteAsync(ReadBytes read, SafeFileHandle file, long offset, CancellationToken cancellationToken)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            var position = offset;
            while (await FillAsync(read, chunk, cancellationToken).ConfigureAwait(false) is var count and > 0)
            {
                await RandomAccess.WriteAsync(file, chunk.AsMemory(0, count), position, cancellationToken).ConfigureAwait(false);
                position += count;
            }

            return position - offset;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    /// <summary>
    /// Computes the CRC-64 of a range of a file, optionally after transforming its bytes. Returns null if the file ends within the range.
    /// </summary>
    internal static async ValueTask<ulong?> Crc64Async(
        SafeFileHandle file, long offset, long length, ChangeBytes? change, CancellationToken cancellationToken)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            var crc = 0UL;
            for (var done = 0L; done < length;)
            {
                var wanted = (int)Math.Min(chunk.Length, length - done);
                var count = await RandomAccess.ReadAsync(file, chunk.AsMemory(0, wanted), offset + done, cancellationToken)
                    .ConfigureAwait(false);
                if (count == 0)
                {
                    return null;
                }

                change?.Invoke(offset + done, chunk.AsSpan(0, count));
                crc = OssCrc64.Append(crc, chunk.AsSpan(0, count));
                done += count;
            }

            return crc;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    /// <summary>Reads until the buffer is full or the source has ended, so that small reads don't cause small writes.</summary>
    internal static async ValueTask<int> FillAsync(ReadBytes read, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var filled = 0;
        while (filled < buffer.Length && await read(buffer[filled..], cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            filled += count;
        }

        return filled;
    }
}
