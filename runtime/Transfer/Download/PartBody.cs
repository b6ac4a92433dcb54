using OssGen.Encryption;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Download;

/// <summary>
/// The bytes of one part as they arrive: held to the rate, counted, summed up. Ends after the part's bytes, also where the reply has more.
/// Holds one of the context's slots until it is disposed, so that a slot is taken as long as a connection is.
/// </summary>
/// <param name="reply">The reply, its body at the part's first byte.</param>
/// <param name="context">The transfer whose rate and progress it uses.</param>
/// <param name="slot">The slot that the reply was asked for in.</param>
internal sealed class PartBody(GetObjectResult reply, TransferContext context, Slots.Slot slot) : IAsyncDisposable
{
    private CounterMode? _cipher;
    private long _position;
    private bool _isDisposed;

    internal GetObjectResult Reply => reply;

    /// <summary>Bytes in the part; null where only their end tells.</summary>
    internal long? Length { get; private set; }

    /// <summary>Bytes that were read.</summary>
    internal long Count { get; private set; }

    /// <summary>CRC-64 of the bytes that were read, as OSS stores them.</summary>
    internal ulong Crc64 { get; private set; }

    /// <summary>Says which bytes of the object these are; to be called before anything is read.</summary>
    /// <param name="length">Bytes in the part, or null for all that the reply holds.</param>
    /// <param name="key">The object's key, to decrypt what is read; null where it isn't encrypted.</param>
    /// <param name="position">Position in the object of the part's first byte.</param>
    internal void Begin(long? length, ContentKey? key, long position)
    {
        Length = length;
        _cipher = key?.CreateCipher();
        _position = position;
    }

    /// <summary>Reads some bytes; 0 at the part's end.</summary>
    /// <exception cref="OssTransportException">The body ended before the part did, or broke and couldn't be read on.</exception>
    internal async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        buffer = buffer[..(int)Math.Min(buffer.Length, Length - Count ?? buffer.Length)];
        if (buffer.IsEmpty)
        {
            return 0;
        }

        var count = await reply.Content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (count == 0 && Length is { } length)
        {
            throw new OssTransportException(FormattableString.Invariant($"The body of a part ended after {Count} of {length} bytes."));
        }

        if (count > 0)
        {
            Count += count;
            Crc64 = OssCrc64.Append(Crc64, buffer.Span[..count]);
            context.Progress.Add(count);
            // Bytes are paid for after they came: the next read waits, and with it the sender.
            if (context.Rate is { } rate)
            {
                await rate.WaitAsync(count, cancellationToken).ConfigureAwait(false);
            }

            _cipher?.Apply(_position + Count - count, buffer.Span[..count]);
        }

        return count;
    }

    /// <summary>Closes the reply and gives the slot back.</summary>
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
