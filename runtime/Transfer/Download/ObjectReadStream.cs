using System.Globalization;
using OssGen.Content;
using OssGen.Encryption;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Download;

/// <summary>A seekable stream that reads the content of an object.</summary>
internal sealed class ObjectReadStream(TransferContext context, DownloadSource source, ReadAhead ahead) : ReadingStream("An object")
{
    private const int EncryptedChunk = 4 * 1024;

    private readonly CounterMode? _cipher = source.CreateCipher();
    private long _position;
    private ulong _crc;

    // All bytes before this position have been returned in order since the start, and are included in the CRC-64.
    private long _summed;
    private OssIntegrityException? _damage;

    public override bool CanSeek => !IsDisposed;

    public override long Length { get; } = source.Facts.Length!.Value;

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    /// <summary>Opens an object.</summary>
    /// <param name="context">The transfer.</param>
    /// <param name="request">The request for the object.</param>
    /// <param name="largestPiece">The maximum number of bytes fetched at once.</param>
    /// <param name="most">The maximum number of pieces fetched ahead.</param>
    /// <param name="cancellationToken">Cancels opening the object.</param>
    /// <exception cref="OssResponseException">The object can't be read in parts and is larger than a buffer.</exception>
    internal static async ValueTask<ObjectReadStream> OpenAsync(
        TransferContext context, GetObjectRequest request, long largestPiece, int most, CancellationToken cancellationToken)
    {
        var source = await DownloadSource.OpenAsync(context, request, ReadAhead.FirstPiece(largestPiece), cancellationToken)
            .ConfigureAwait(false);
        var facts = source.Facts;
        var isReadable = facts.IsDivisible || facts.Length <= largestPiece;
        if (!isReadable || facts.Length == 0)
        {
            await source.DisposeAsync().ConfigureAwait(false);
        }

        if (!isReadable)
        {
            throw new OssResponseException(
                "The server answers with the whole object where a range is asked for, "
                    + $"and {facts.Length?.ToString(CultureInfo.InvariantCulture) ?? "an unknown number of"} bytes are too many to keep. "
                    + "Use GetObjectAsync.")
            {
                Response = facts.Response,
            };
        }

        var ahead = new ReadAhead(context, source, largestPiece, most);
        ahead.Fetch();
        return new ObjectReadStream(context, source, ahead);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        cancellationToken.ThrowIfCancellationRequested();
        if (_damage is not null)
        {
            throw new IOException($"The object can't be read on after an earlier failure: {_damage.Message}", _damage);
        }

        if (buffer.IsEmpty || _position >= Length)
        {
            return 0;
        }

        try
        {
            var piece = await ahead.AtAsync(_position, cancellationToken).ConfigureAwait(false);
            var bytes = piece.Bytes[(int)(_position - piece.Range.Offset)..];
            bytes = bytes[..Math.Min(bytes.Length, buffer.Length)];
            Sum(bytes.Span);
            bytes.CopyTo(buffer);
            _position += bytes.Length;
            return bytes.Length;
        }
        catch (OssIntegrityException failure)
        {
            _damage = failure;
            throw;
        }
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        ThrowIfDisposed();
        var position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => _position + offset,
            SeekOrigin.End => Length + offset,
            _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "An origin is Begin, Current or End."),
        };
        return position < 0 ? throw new IOException($"Position {position} is before the object's first byte.") : _position = position;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync().ConfigureAwait(false);
        await ahead.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cipher?.Dispose();
            // Requests in progress end by themselves and return their buffers; a synchronous caller doesn't wait for them.
            _ = ahead.DisposeAsync().AsTask();
            context.EndStream(_damage);
        }

        base.Dispose(disposing);
    }

    /// <summary>
    /// Adds bytes to the CRC-64 if they continue the bytes that it already includes. When the CRC-64 includes all bytes, compares it with
    /// the CRC-64 reported by OSS.
    /// </summary>
    private void Sum(ReadOnlySpan<byte> bytes)
    {
        var known = _summed - _position;
        if (known < 0 || known >= bytes.Length)
        {
            return;
        }

        Append(bytes[(int)known..]);
        if (_summed == Length)
        {
            source.Compare(_crc);
        }
    }

    /// <summary>
    /// Adds bytes to the CRC-64. OSS computes its CRC-64 from the stored form of the content, so decrypted bytes are encrypted again first.
    /// </summary>
    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_cipher is null)
        {
            _crc = OssCrc64.Append(_crc, bytes);
            _summed += bytes.Length;
            return;
        }

        Span<byte> stored = stackalloc byte[EncryptedChunk];
        while (!bytes.IsEmpty)
        {
            var count = Math.Min(bytes.Length, EncryptedChunk);
            bytes[..count].CopyTo(stored);
            _cipher.Apply(source.Facts.Start + _summed, stored[..count]);
            _crc = OssCrc64.Append(_crc, stored[..count]);
            _summed += count;
            bytes = bytes[count..];
        }
    }
}
