using System.Buffers;
using System.Globalization;
using OssGen.Text;

namespace OssGen.Pipeline;

/// <summary>Reads the bodies of replies into pooled memory, with limits on size and time.</summary>
internal static class ReplyBody
{
    /// <summary>
    /// The maximum size of a reply's document in bytes. The documents of OSS are far smaller: a listing of 1,000 keys has less than 3 MiB.
    /// </summary>
    internal const int LargestDocument = 64 * 1024 * 1024;

    private const int FirstBuffer = 4 * 1024;
    private const int LargestFirstBuffer = 1024 * 1024;

    /// <summary>Reads at most <paramref name="limit"/> bytes of the body into memory.</summary>
    /// <returns>Whether the entire body was read.</returns>
    internal static async ValueTask<bool> BufferAsync(Reply reply, int limit, OssTimeoutOptions timeouts)
    {
        var announced = AnnouncedLength(reply.Response);
        if (announced is 0)
        {
            return true;
        }

        reply.Timer.BeginDocument(timeouts.Document);
        var stream = await OpenAsync(reply.Message.Content, reply.Timer.Token).ConfigureAwait(false);
        // One byte more than announced, so that the read that detects the end needs no larger buffer. A large announcement is not trusted:
        // such a buffer grows as bytes arrive.
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(announced ?? FirstBuffer, Math.Min(limit, LargestFirstBuffer)) + 1);
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

    /// <summary>
    /// Opens a body. The contents of System.Net.Http open without waiting, and without a task, which would be allocated (72 bytes). Others
    /// may not have a synchronous stream, nor have the parts of a <see cref="MultipartContent"/>, nor has a browser.
    /// </summary>
    internal static ValueTask<Stream> OpenAsync(HttpContent content, CancellationToken cancellationToken) => OpensAtOnce(content)
        ? new(content.ReadAsStream(cancellationToken))
        : new(content.ReadAsStreamAsync(cancellationToken));

    /// <summary>Reads once from a stream. The timeouts are armed only while the read waits for the network.</summary>
    internal static ValueTask<int> ReadAsync(Stream stream, Memory<byte> buffer, AttemptTimer timer, OssTimeoutOptions timeouts)
    {
        var read = stream.ReadAsync(buffer, timer.Token);
        return read.IsCompletedSuccessfully ? read : Guarded(read, timer, timeouts);
    }

    private static bool OpensAtOnce(HttpContent content) =>
        content.GetType().Assembly == typeof(HttpContent).Assembly && content is not MultipartContent && !OperatingSystem.IsBrowser();

    private static long? AnnouncedLength(OssResponse response) =>
        long.TryParse(response.HeaderList.Find(WireNames.ContentLength), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length
            : null;

    private static async ValueTask<int> Guarded(ValueTask<int> read, AttemptTimer timer, OssTimeoutOptions timeouts)
    {
        timer.ArmReading(timeouts.Idle);
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
