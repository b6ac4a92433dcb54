using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace OssGen.Download;

/// <summary>Reads up to a buffer's length of bytes; 0 at the end.</summary>
internal delegate ValueTask<int> ReadBytes(Memory<byte> buffer, CancellationToken cancellationToken);

/// <summary>Changes bytes in place.</summary>
internal delegate void ChangeBytes(long position, Span<byte> bytes);

/// <summary>
/// Moves bytes into and out of files at given positions, through pooled chunks: as many as run at once may use one file, for none moves a
/// shared position.
/// </summary>
internal static class FileChunks
{
    /// <summary>Large enough that a system call costs little compared with the bytes it moves.</summary>
    internal const int ChunkSize = 128 * 1024;

    /// <summary>Writes what can be read, from a position on.</summary>
    /// <returns>How many bytes that was.</returns>
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

    /// <summary>The CRC-64 of a range of a file, as it is or changed before; null when the file ends before it does.</summary>
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

    /// <summary>Reads until the buffer is full or the source has ended, so that small arrivals don't become small writes.</summary>
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
