using OssGen.Content;
using OssGen.Transfer.Schedule;
using OssGen.Transfer.Upload;

namespace OssGen;

/// <summary>
/// A stream that adds to an appendable object: see <see cref="OssTransfer.OpenAppendAsync(AppendObjectRequest, CancellationToken)"/>. What
/// is written is in the object after <see cref="FlushAsync"/> or <see cref="DisposeAsync"/>, and before that each time the buffer was full.
/// Forward-only, for one writer at a time.
/// </summary>
public sealed class OssAppendStream : OssObjectStream
{
    private readonly AppendTarget _target;
    private readonly PartBuffer _buffer;
    private Exception? _failure;
    private bool _disposed;

    internal OssAppendStream(TransferContext context, AppendTarget target)
        : base("Bytes are added at the end only.")
    {
        _target = target;
        var size = Math.Min(context.Options.PartSize, BufferPlan.LargestArray);
        _buffer = new PartBuffer(context.CreatePool(size), size);
    }

    /// <summary>True until the stream is disposed.</summary>
    public override bool CanWrite => !_disposed;

    /// <summary>The object's length, with what is in the buffer.</summary>
    public override long Length => _target.Position + _buffer.Length;

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
    /// <param name="cancellationToken">
    /// Cancels; whether the bytes of a full buffer were added is then not known, and the stream can't be used any more.
    /// </param>
    /// <exception cref="OssException">
    /// The bytes couldn't be added, or the object isn't what was written to it. The stream can't be used any more.
    /// </exception>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ThrowIfUnusable();
        while (!buffer.IsEmpty)
        {
            if (_buffer.Free.IsEmpty)
            {
                await _buffer.RentAsync(cancellationToken).ConfigureAwait(false);
            }

            var count = Math.Min(buffer.Length, _buffer.Free.Length);
            buffer[..count].CopyTo(_buffer.Free);
            _buffer.Advance(count);
            buffer = buffer[count..];
            if (_buffer.IsFull)
            {
                await AppendAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Adds to the object what is in the buffer.</summary>
    /// <param name="cancellationToken">
    /// Cancels; whether the bytes were added is then not known, and the stream can't be used any more.
    /// </param>
    /// <exception cref="OssException">
    /// The bytes couldn't be added, or the object isn't what was written to it. The stream can't be used any more.
    /// </exception>
    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        ThrowIfUnusable();
        await AppendAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds to the object what is in the buffer, as <see cref="FlushAsync"/> does, and blocks the thread meanwhile.</summary>
    /// <exception cref="OssException">
    /// The bytes couldn't be added, or the object isn't what was written to it. The stream can't be used any more.
    /// </exception>
    public override void Flush() => Blocking.Wait(() => FlushAsync(CancellationToken.None));

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
            _buffer.Dispose();
            await base.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>As <see cref="DisposeAsync"/>, and blocks the thread meanwhile.</summary>
    /// <param name="disposing">True when called by Dispose.</param>
    /// <exception cref="OssException">The bytes couldn't be added.</exception>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            Blocking.Wait(() => DisposeAsync().AsTask());
        }

        base.Dispose(disposing);
    }

    private async ValueTask AppendAsync(CancellationToken cancellationToken)
    {
        if (_buffer.Length == 0)
        {
            return;
        }

        try
        {
            await _target.AppendAsync(_buffer.Bytes, cancellationToken).ConfigureAwait(false);
            _buffer.Clear();
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
}
