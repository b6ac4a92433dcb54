namespace OssGen;

/// <summary>An object as a stream that can seek, read asynchronously.</summary>
internal sealed class ObjectReadStream : Stream
{
    private const string UseAsync = "An object is read asynchronously: use ReadAsync, CopyToAsync or a reader that does.";
    private const string ReadOnly = "This stream only reads an object. To write one, use OssTransfer.UploadAsync.";

    private readonly TransferJob _job;
    private readonly DownloadSource _source;
    private readonly ReadAhead _ahead;
    private long _position;
    private ulong _crc;

    // Up to here all bytes have been handed out in order since the start, and are in the sum.
    private long _summed;
    private OssIntegrityException? _damage;
    private bool _isDisposed;

    private ObjectReadStream(TransferJob job, DownloadSource source, ReadAhead ahead)
    {
        _job = job;
        _source = source;
        _ahead = ahead;
        Length = source.Facts.Length!.Value;
    }

    public override bool CanRead => !_isDisposed;

    public override bool CanSeek => !_isDisposed;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    /// <summary>Makes a stream of an opened object.</summary>
    /// <exception cref="OssResponseException">The object can't be read in parts and is larger than a buffer.</exception>
    internal static async ValueTask<ObjectReadStream> OpenAsync(TransferJob job, DownloadSource source, PartBody first, PieceSizes sizes, int most)
    {
        try
        {
            var facts = source.Facts;
            if (!facts.IsDivisible && !(facts.Length <= sizes.Largest))
            {
                throw new OssResponseException($"The server answers with the whole object where a range is asked for, and {facts.Length?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "an unknown number of"} bytes are too many to keep. Use GetObjectAsync.")
                {
                    Response = facts.Response,
                };
            }

            var ahead = new ReadAhead(job, source, sizes, most);
            if (facts.Length > 0)
            {
                ahead.Begin(first, first.Length!.Value);
            }
            else
            {
                await first.DisposeAsync().ConfigureAwait(false);
            }

            return new ObjectReadStream(job, source, ahead);
        }
        catch
        {
            await first.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
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
            var bytes = await _ahead.AtAsync(_position, cancellationToken).ConfigureAwait(false);
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

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException(UseAsync);

    public override long Seek(long offset, SeekOrigin origin)
    {
        var position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => _position + offset,
            SeekOrigin.End => Length + offset,
            _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "An origin is Begin, Current or End."),
        };
        return position < 0 ? throw new IOException($"Position {position} is before the object's first byte.") : _position = position;
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException(ReadOnly);

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException(ReadOnly);

    public override async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // What is under way ends by itself and gives its buffers back; a synchronous caller isn't made to wait for it.
            _ = CloseAsync();
        }

        base.Dispose(disposing);
    }

    private async Task CloseAsync()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            await _ahead.DisposeAsync().ConfigureAwait(false);
            _job.Dispose();
        }
    }

    /// <summary>Adds bytes that go on from the sum so far, and compares it before the last ones are handed out.</summary>
    private void Sum(ReadOnlySpan<byte> bytes)
    {
        var known = _summed - _position;
        if (known < 0 || known >= bytes.Length)
        {
            return;
        }

        _crc = OssCrc64.Append(_crc, bytes[(int)known..]);
        _summed = _position + bytes.Length;
        if (_summed == Length)
        {
            _source.Facts.Compare(_crc, _job);
        }
    }
}
