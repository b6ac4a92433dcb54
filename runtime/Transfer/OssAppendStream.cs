namespace OssGen;

/// <summary>
/// A stream that adds to an appendable object: see <see cref="OssTransfer.OpenAppendAsync(AppendObjectRequest, CancellationToken)"/>. What is written is in the object after
/// <see cref="FlushAsync"/> or <see cref="DisposeAsync"/>, and before that each time the buffer was full. Asynchronous, forward-only, for one writer at a time.
/// </summary>
public sealed class OssAppendStream : Stream
{
    private readonly TransferJob _job;
    private readonly AppendTarget _target;
    private readonly PartPool _pool;
    private byte[]? _buffer;
    private int _filled;
    private Exception? _failure;
    private bool _disposed;

    internal OssAppendStream(TransferJob job, AppendTarget target)
    {
        _job = job;
        _target = target;
        _pool = job.CreatePool(Math.Min(job.Options.PartSize, PartPool.LargestBuffer));
    }

    /// <summary>False.</summary>
    public override bool CanRead => false;

    /// <summary>False.</summary>
    public override bool CanSeek => false;

    /// <summary>True until the stream is disposed.</summary>
    public override bool CanWrite => !_disposed;

    /// <summary>The object's length, with what is in the buffer.</summary>
    public override long Length => _target.Position + _filled;

    /// <summary>The object's length, with what is in the buffer; it can't be set.</summary>
    /// <exception cref="NotSupportedException">It was set.</exception>
    public override long Position
    {
        get => Length;
        set => throw Forward();
    }

    /// <summary>CRC-64 (ECMA-182) of the object as it was after the last addition; null when OSS told none and nothing was added.</summary>
    public ulong? Crc64 => _target.Crc64;

    /// <summary>Takes bytes; adds to the object each time the buffer is full.</summary>
    /// <param name="buffer">The bytes; they are copied.</param>
    /// <param name="cancellationToken">Gives up; whether the bytes of a full buffer were added is then not known, and the stream can't be used any more.</param>
    /// <exception cref="OssException">The bytes couldn't be added, or the object isn't what was written to it. The stream can't be used any more.</exception>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ThrowIfUnusable();
        while (!buffer.IsEmpty)
        {
            _buffer ??= await _pool.RentAsync(cancellationToken).ConfigureAwait(false);
            var count = Math.Min(buffer.Length, _buffer.Length - _filled);
            buffer.Span[..count].CopyTo(_buffer.AsSpan(_filled));
            _filled += count;
            buffer = buffer[count..];
            if (_filled == _buffer.Length)
            {
                await AppendAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Adds to the object what is in the buffer.</summary>
    /// <param name="cancellationToken">Gives up; whether the bytes were added is then not known, and the stream can't be used any more.</param>
    /// <exception cref="OssException">The bytes couldn't be added, or the object isn't what was written to it. The stream can't be used any more.</exception>
    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        ThrowIfUnusable();
        await AppendAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Does nothing: adding waits for the network, so it is done by <see cref="FlushAsync"/>.</summary>
    public override void Flush()
    {
    }

    /// <summary>Not supported: use <see cref="WriteAsync(ReadOnlyMemory{byte}, CancellationToken)"/>, since writing may wait for the network.</summary>
    /// <param name="buffer">Not used.</param>
    /// <param name="offset">Not used.</param>
    /// <param name="count">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Writing may wait for the network: use WriteAsync.");

    /// <summary>Not supported.</summary>
    /// <param name="buffer">Not used.</param>
    /// <param name="offset">Not used.</param>
    /// <param name="count">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("This stream is for writing.");

    /// <summary>Not supported.</summary>
    /// <param name="offset">Not used.</param>
    /// <param name="origin">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override long Seek(long offset, SeekOrigin origin) => throw Forward();

    /// <summary>Not supported.</summary>
    /// <param name="value">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override void SetLength(long value) => throw Forward();

    /// <summary>Adds to the object what is in the buffer, unless the stream failed before.</summary>
    /// <exception cref="OssException">The bytes couldn't be added.</exception>
    public override async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        try
        {
            if (_failure is null)
            {
                await AppendAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
        finally
        {
            Release();
            await base.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Gives the buffer up. It must be empty by then: adding waits for the network, so use <c>await using</c>, or <see cref="FlushAsync"/> before.</summary>
    /// <param name="disposing">True when called by Dispose.</param>
    /// <exception cref="InvalidOperationException">Bytes were written that aren't in the object.</exception>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            var lost = _failure is null ? _filled : 0;
            Release();
            if (lost > 0)
            {
                throw new InvalidOperationException($"{lost} bytes were written that aren't in the object. Use 'await using', or FlushAsync before Dispose.");
            }
        }

        base.Dispose(disposing);
    }

    private static NotSupportedException Forward() => new("Bytes are added at the end only.");

    private async ValueTask AppendAsync(CancellationToken cancellationToken)
    {
        if (_filled == 0)
        {
            return;
        }

        try
        {
            await _target.AppendAsync(_buffer.AsMemory(0, _filled), cancellationToken).ConfigureAwait(false);
            _filled = 0;
        }
        catch (Exception failure)
        {
            _failure = failure;
            throw;
        }
    }

    private void ThrowIfUnusable()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_failure is not null)
        {
            throw new IOException($"Nothing can be added after an earlier failure: {_failure.Message}", _failure);
        }
    }

    private void Release()
    {
        if (_buffer is { } rented)
        {
            _buffer = null;
            _pool.Return(rented);
        }

        _pool.Dispose();
        _job.Dispose();
    }
}
