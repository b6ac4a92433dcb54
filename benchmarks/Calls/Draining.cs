using System.Buffers;

namespace OssGen.Benchmarks;

/// <summary>Reads a stream to its end through a pooled buffer, on both sides alike.</summary>
internal static class Draining
{
    private const int BufferLength = 16 * 1024;

    public static async ValueTask DrainAsync(Stream stream)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        while (await stream.ReadAsync(buffer) > 0)
        {
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }
}
