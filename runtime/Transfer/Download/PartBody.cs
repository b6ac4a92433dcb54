using OssGen.Encryption;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Download;

/// <summary>
/// The body of one part. While the body is read, its bytes are rate-limited, counted and added to a CRC-64. The body ends with the part,
/// even if the reply has more bytes. It occupies one of the context's slots until it is disposed, so that a slot is taken for as long as
/// the connection is in use.
/// </summary>
/// <param name="reply">The reply, whose body begins at the part's first byte.</param>
/// <param name="context">The transfer whose rate limit and progress apply.</param>
/// <param name="slot">The slot in which the request was sent.</param>
internal sealed class PartBody(GetObjectResult reply, TransferContext context, Slots.Slot slot) : IAsyncDisposable
{
    private CounterMode? _cipher;
    private long _position;
    private bool _isDisposed;

    internal GetObjectResult Reply => reply;

    /// <summary>The length of the part in bytes; null when it is known only at the end.</summary>
    internal long? Length { get; private set; }

    /// <summary>The number of bytes read so far.</summary>
    internal long Count { get; private set; }

    /// <summary>The CRC-64 of the bytes read so far, in the form in which OSS stores them.</summary>
    internal ulong Crc64 { get; private set; }

    /// <summary>Takes a slot and sends a request. The slot is released when the returned body is disposed.</summary>
    /// <param name="context">The transfer.</param>
    /// <param name="request">The request.</param>
    /// <param name="canBeEmpty">Whether the request is sent again without its range when the server reports that there is none.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    internal static async ValueTask<PartBody> OpenAsync(
        TransferContext context, GetObjectRequest request, bool canBeEmpty, CancellationToken cancellationToken)
    {
        var slot = await context.Slots.TakeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return new PartBody(await context.Client.SendAsync(request, cancellationToken).ConfigureAwait(false), context, slot);
        }
        catch (OssServiceException error) when (canBeEmpty && error.StatusCode == 416)
        {
            // An empty object has no first part; some servers report that instead of returning an empty body.
            slot.Dispose();
            return await OpenAsync(context, request with { Range = null, RangeBehavior = null }, canBeEmpty: false, cancellationToken)
                .ConfigureAwait(false);
        }
        catch
        {
            slot.Dispose();
            throw;
        }
    }

    /// <summary>Sets the range of the object that the body contains. Must be called before the first read.</summary>
    /// <param name="length">The length of the part in bytes; null for all bytes of the reply.</param>
    /// <param name="key">The key that decrypts the bytes; null if they aren't encrypted.</param>
    /// <param name="position">The position in the object of the part's first byte.</param>
    internal void Begin(long? length, ContentKey? key, long position)
    {
        Length = length;
        _cipher = key?.CreateCipher();
        _position = position;
    }

    /// <summary>Reads bytes of the part into a buffer and returns their number, which is 0 at the end of the part.</summary>
    /// <exception cref="OssTransportException">
    /// The body ended before the part, or the connection broke and reading couldn't be resumed.
    /// </exception>
    internal async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        buffer = buffer[..(int)Math.Min(buffer.Length, Length - Count ?? buffer.Length)];
        if (buffer.IsEmpty)
        {
            return 0;
        }

        var count = await reply.Content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (count == 0)
        {
            return Length is not { } length
                ? 0
                : throw new OssTransportException(
                    FormattableString.Invariant($"The body of a part ended after {Count} of {length} bytes."));
        }

        Count += count;
        Crc64 = OssCrc64.Append(Crc64, buffer.Span[..count]);
        context.Progress.Add(count);
        // The limit is applied after the bytes have arrived: the next read waits, and with it the sender.
        if (context.Rate is { } rate)
        {
            await rate.WaitAsync(count, cancellationToken).ConfigureAwait(false);
        }

        _cipher?.Apply(_position + Count - count, buffer.Span[..count]);
        return count;
    }

    /// <summary>Closes the reply and releases the slot.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _cipher?.Dispose();
            await reply.DisposeAsync().ConfigureAwait(false);
            slot.Dispose();
        }
    }
}
