using OssGen.Content;
using OssGen.Encryption;
using OssGen.Transfer.Schedule;
using OssGen.Transfer.Upload;

namespace OssGen;

/// <summary>
/// A stream whose content becomes an object: see
/// <see cref="OssTransfer.OpenWriteAsync(PutObjectRequest, IProgress{OssTransferProgress}?, CancellationToken)"/>. The object appears with
/// <see cref="CompleteAsync"/>, all of it at once; disposed before that, the stream leaves nothing behind. Forward-only, for one writer at
/// a time. A writer that closes its stream, such as <see cref="System.IO.Compression.ZipArchive"/>, must be told to leave it open, so that
/// it can be completed afterwards.
/// </summary>
public sealed class OssWriteStream : OssObjectStream
{
    private readonly ObjectWriter _writer;
    private long _position;
    private bool _disposed;

    internal OssWriteStream(TransferContext context, PutObjectRequest request, ContentKey? key)
        : base("An object is written from start to end.") => _writer = new ObjectWriter(context, request, key);

    /// <summary>True until the stream is completed or disposed.</summary>
    public override bool CanWrite => !_disposed && Result is null;

    /// <summary>Bytes written so far.</summary>
    public override long Length => _position;

    /// <summary>Bytes written so far; it can't be set.</summary>
    /// <exception cref="NotSupportedException">It was set.</exception>
    public override long Position
    {
        get => _position;
        set => throw Forward();
    }

    /// <summary>The outcome; null before <see cref="CompleteAsync"/> has succeeded.</summary>
    public OssTransferResult? Result { get; private set; }

    /// <summary>Takes bytes; waits while all buffers are on their way.</summary>
    /// <param name="buffer">The bytes; they are copied.</param>
    /// <param name="cancellationToken">Gives the whole stream up.</param>
    /// <exception cref="OssException">A part couldn't be sent. The stream can't be completed any more.</exception>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ThrowIfEnded();
        await _writer.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        _position += buffer.Length;
    }

    /// <summary>Stores the object.</summary>
    /// <param name="cancellationToken">Gives the whole stream up.</param>
    /// <returns>The object's length, ETag, CRC-64 and so on.</returns>
    /// <exception cref="OssException">A part couldn't be sent, or the object not be stored; nothing is left behind.</exception>
    /// <exception cref="InvalidOperationException">The stream was completed before.</exception>
    public async ValueTask<OssTransferResult> CompleteAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfEnded();
        Result = await _writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        return Result;
    }

    /// <summary>Stores the object as <see cref="CompleteAsync"/> does, and blocks the thread meanwhile.</summary>
    /// <returns>The object's length, ETag, CRC-64 and so on.</returns>
    /// <exception cref="OssException">A part couldn't be sent, or the object not be stored; nothing is left behind.</exception>
    /// <exception cref="InvalidOperationException">The stream was completed before.</exception>
    public OssTransferResult Complete() => Blocking.Wait(() => CompleteAsync().AsTask());

    /// <summary>Does nothing: parts go up when they are full, and the object appears with <see cref="CompleteAsync"/>.</summary>
    /// <exception cref="ObjectDisposedException">The stream was disposed.</exception>
    public override void Flush() => ObjectDisposedException.ThrowIf(_disposed, this);

    /// <summary>Does nothing: parts go up when they are full, and the object appears with <see cref="CompleteAsync"/>.</summary>
    /// <param name="cancellationToken">Not used.</param>
    /// <exception cref="ObjectDisposedException">The stream was disposed.</exception>
    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return Task.CompletedTask;
    }

    /// <summary>Without <see cref="CompleteAsync"/> before, gives everything up: parts that are stored are deleted.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (!_disposed)
        {
            _disposed = true;
            await _writer.DisposeAsync().ConfigureAwait(false);
        }

        await base.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>As <see cref="DisposeAsync"/>, but doesn't wait until what was stored is deleted: prefer <c>await using</c>.</summary>
    /// <param name="disposing">True when called by Dispose.</param>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            _ = _writer.DisposeAsync().AsTask();
        }

        base.Dispose(disposing);
    }

    private void ThrowIfEnded()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (Result is not null)
        {
            throw new InvalidOperationException("The object is stored already; nothing can be added to it.");
        }
    }
}
