using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace OssGen.Download;

/// <summary>Reads at most as many bytes as the buffer holds and returns their number; 0 at the end.</summary>
internal delegate ValueTask<int> ReadBytes(Memory<byte> buffer, CancellationToken cancellationToken);

/// <summary>Transforms bytes in place.</summary>
internal delegate void ChangeBytes(long position, Span<byte> bytes);

/// <summary>
/// Copies bytes to and from given positions of a file through pooled buffers. Any number of operations may use one file concurrently, since
/// they share no file position.
/// </summary>
internal static class FileChunks
{
    /// <summary>
    /// The buffer size in bytes, large enough that the cost of a system call is small compared with that of copying the bytes.
    /// </summary>
    internal const int ChunkSize = 128 * 1024;

    /// <summary>Writes all bytes of a source to a file, beginning at <paramref name="offset"/>.</summary>
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
    /// Computes the CRC-64 of a range of a file, optionally after a transformation of its bytes; null if the file ends inside the range.
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
