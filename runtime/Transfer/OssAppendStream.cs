using OssGen.Content;
using OssGen.Transfer.Schedule;
using OssGen.Transfer.Upload;

namespace OssGen;

/// <summary>A stream that appends to an appendable object. Only one writer at a time may use the stream.</summary>
/// <remarks>
/// <see cref="OssTransfer.OpenAppendAsync(AppendObjectRequest, CancellationToken)"/> opens the stream. Written bytes are appended to the
/// object by <see cref="FlushAsync"/> and <see cref="DisposeAsync"/>, and whenever the buffer is full. The stream is forward-only.
/// </remarks>
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

    /// <summary>Whether the stream can be written to; true until the stream is disposed.</summary>
    public override bool CanWrite => !_disposed;

    /// <summary>The length of the object in bytes, including buffered bytes that haven't been appended yet.</summary>
    public override long Length => _target.Position + _buffer.Length;

    /// <summary>
    /// The length of the object in bytes, including buffered bytes that haven't been appended yet. Setting the position isn't supported.
    /// </summary>
    /// <exception cref="NotSupportedException">The property was set.</exception>
    public override long Position
    {
        get => Length;
        set => throw Forward();
    }

    /// <summary>
    /// The CRC-64 (ECMA-182) of the object after the last append, or null if OSS didn't return a CRC-64 for the existing object.
    /// </summary>
    public ulong? Crc64 => _target.Crc64;

    /// <summary>Writes bytes to the buffer, and appends the buffered bytes to the object each time the buffer is full.</summary>
    /// <param name="buffer">The bytes to write; they are copied.</param>
    /// <param name="cancellationToken">
    /// Cancels the write. It is then unknown whether the bytes of a full buffer were appended, and the stream can no longer be used.
    /// </param>
    /// <exception cref="OssException">
    /// The bytes couldn't be appended, or the object differs from what was written to it. The stream can no longer be used.
    /// </exception>
    /// <exception cref="IOException">An earlier call failed; the inner exception is its exception.</exception>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ThrowIfUnusable();
        while (!buffer.IsEmpty)
        {
            if (_buffer.Free.IsEmpty)
            {
                await _buffer.RentAsync(cancellationToken).ConfigureAwait(false);
            }

            buffer = buffer[_buffer.Add(buffer.Span)..];
            if (_buffer.IsFull)
            {
                await AppendAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Appends the buffered bytes to the object.</summary>
    /// <param name="cancellationToken">
    /// Cancels the append. It is then unknown whether the bytes were appended, and the stream can no longer be used.
    /// </param>
    /// <exception cref="OssException">
    /// The bytes couldn't be appended, or the object differs from what was written to it. The stream can no longer be used.
    /// </exception>
    /// <exception cref="IOException">An earlier call failed; the inner exception is its exception.</exception>
    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        ThrowIfUnusable();
        await AppendAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Appends the buffered bytes to the object as <see cref="FlushAsync"/> does, blocking the calling thread.</summary>
    /// <exception cref="OssException">
    /// The bytes couldn't be appended, or the object differs from what was written to it. The stream can no longer be used.
    /// </exception>
    /// <exception cref="IOException">An earlier call failed; the inner exception is its exception.</exception>
    public override void Flush() => Blocking.Wait(() => FlushAsync(CancellationToken.None));

    /// <summary>Appends the buffered bytes to the object, unless the stream has failed, and disposes the stream.</summary>
    /// <exception cref="OssException">The bytes couldn't be appended.</exception>
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

    /// <summary>Disposes the stream as <see cref="DisposeAsync"/> does, blocking the calling thread.</summary>
    /// <param name="disposing">True when called by Dispose.</param>
    /// <exception cref="OssException">The bytes couldn't be appended.</exception>
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
