using OssGen.Encryption;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Download;

/// <summary>
/// The bytes of one part as they arrive: held to the rate, counted, summed up. Ends after the part's bytes, also where the reply goes on.
/// Holds one of the job's slots until it is disposed, so that a slot stands for a connection and not only for its headers.
/// </summary>
internal sealed class PartBody : IAsyncDisposable
{
    private readonly GetObjectResult _reply;
    private readonly TransferJob _job;
    private CounterMode? _cipher;
    private long _position;
    private bool _isDisposed;

    /// <summary>Takes over a reply and the slot it was asked for under.</summary>
    /// <param name="reply">The reply, its body at the part's first byte.</param>
    /// <param name="length">Bytes in the part, or null for all that the reply holds.</param>
    /// <param name="job">The job whose slot, rate and progress it uses.</param>
    internal PartBody(GetObjectResult reply, long? length, TransferJob job)
    {
        _reply = reply;
        Length = length;
        _job = job;
    }

    /// <summary>Bytes in the part; null where only their end tells.</summary>
    internal long? Length { get; }

    internal OssResponse Response => _reply.Response;

    /// <summary>Bytes that were read.</summary>
    internal long Count { get; private set; }

    /// <summary>CRC-64 of the bytes that were read, as OSS stores them.</summary>
    internal ulong Crc64 { get; private set; }

    /// <summary>Reads some bytes; 0 at the part's end.</summary>
    /// <exception cref="OssTransportException">The body ended before the part did, or broke and couldn't be read on.</exception>
    internal async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        buffer = buffer[..(int)Math.Min(buffer.Length, Length - Count ?? buffer.Length)];
        if (buffer.IsEmpty)
        {
            return 0;
        }

        var count = await _reply.Content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (count == 0 && Length is { } length)
        {
            throw new OssTransportException(FormattableString.Invariant($"The body of a part ended after {Count} of {length} bytes."));
        }

        if (count > 0)
        {
            await TakeAsync(buffer[..count], cancellationToken).ConfigureAwait(false);
            _cipher?.Apply(_position + Count - count, buffer.Span[..count]);
        }

        return count;
    }

    /// <summary>Decrypts what is read from now on; to be called before anything is.</summary>
    /// <param name="key">The object's key; null where it isn't encrypted.</param>
    /// <param name="position">Position in the object of the part's first byte.</param>
    internal void DecryptBy(ContentKey? key, long position)
    {
        _cipher = key?.CreateCipher();
        _position = position;
    }

    /// <summary>Closes the reply and gives the slot back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _cipher?.Dispose();
            await _reply.DisposeAsync().ConfigureAwait(false);
            _job.Slots.Release();
        }
    }

    // Bytes are paid for after they came: the next read waits, and with it the sender.
    private ValueTask TakeAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Count += bytes.Length;
        Crc64 = OssCrc64.Append(Crc64, bytes.Span);
        _job.Progress.Add(bytes.Length);
        return _job.Rate?.WaitAsync(bytes.Length, cancellationToken) ?? default;
    }
}
