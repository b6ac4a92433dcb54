using System.Buffers;

namespace OssGen;

/// <summary>Reads replies' bodies into pooled memory, bounded and guarded against a stall.</summary>
internal static class ReplyBody
{
    /// <summary>No document of OSS comes near: a listing of 1,000 keys is below 3 MiB.</summary>
    internal const int LargestDocument = 64 * 1024 * 1024;

    private const int FirstBuffer = 4 * 1024;

    /// <summary>Reads the whole body; <paramref name="limit"/> bytes of it at most.</summary>
    /// <returns>Whether all of it was read.</returns>
    internal static async ValueTask<bool> BufferAsync(Reply reply, int limit, OssTimeoutOptions timeouts)
    {
        if (reply.Message.Content.Headers.ContentLength is 0)
        {
            return true;
        }

        var stream = await reply.Message.Content.ReadAsStreamAsync(reply.Timer.Token).ConfigureAwait(false);
        var announced = reply.Message.Content.Headers.ContentLength ?? FirstBuffer;
        // One byte more than announced, so that the read that sees the end needs no larger buffer.
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(announced, limit) + 1);
        var length = 0;
        try
        {
            while (await ReadAsync(stream, buffer.AsMemory(length), reply.Timer, timeouts).ConfigureAwait(false) is var count and > 0)
            {
                length += count;
                if (length > limit)
                {
                    length = limit;
                    return false;
                }

                buffer = length == buffer.Length ? Grow(buffer) : buffer;
            }

            return true;
        }
        finally
        {
            reply.SetBuffered(buffer, length);
        }
    }

    /// <summary>One guarded read: the stall limit runs only while the network is waited for.</summary>
    internal static ValueTask<int> ReadAsync(Stream stream, Memory<byte> buffer, AttemptTimer timer, OssTimeoutOptions timeouts)
    {
        var read = stream.ReadAsync(buffer, timer.Token);
        return read.IsCompletedSuccessfully ? read : Guarded(read, timer, timeouts);
    }

    private static async ValueTask<int> Guarded(ValueTask<int> read, AttemptTimer timer, OssTimeoutOptions timeouts)
    {
        timer.Arm(WaitPhase.ReadingBody, timeouts.Idle);
        try
        {
            return await read.ConfigureAwait(false);
        }
        finally
        {
            timer.Disarm();
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
