using OssGen.Content;
using OssGen.Encryption;
using OssGen.Transfer.Copy;
using OssGen.Transfer.Multipart;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;
using OssGen.Transfer.Upload;

namespace OssGen;

/// <summary>
/// A stream for writing the content of an object. The object becomes visible when <see cref="CompleteAsync"/> succeeds. Only one writer at
/// a time may use the stream.
/// </summary>
/// <remarks>
/// <see cref="OssTransfer.OpenWriteAsync(PutObjectRequest, IProgress{OssTransferProgress}?, CancellationToken)"/> opens the stream, which
/// is forward-only. If the stream is disposed without being completed, no object is stored. A writer that closes its underlying stream,
/// such as <see cref="System.IO.Compression.ZipArchive"/>, must be configured to leave the stream open, so that the stream can be completed
/// afterwards.
/// </remarks>
public sealed class OssWriteStream : OssObjectStream
{
    private readonly TransferContext _context;
    private readonly PartWriter _writer;
    private long _position;
    private int _busy;
    private bool _disposed;

    /// <summary>Creates a stream that writes one object, without sending anything.</summary>
    /// <param name="context">The transfer that the object belongs to.</param>
    /// <param name="request">The object.</param>
    /// <param name="key">The key that encrypts the content; null for no encryption.</param>
    internal OssWriteStream(TransferContext context, PutObjectRequest request, ContentKey? key)
        : base("An object is written from start to end.")
    {
        var partSize = context.Options.PartSize;
        request = request with { TrafficLimit = request.TrafficLimit ?? context.Options.TrafficLimit, Scope = context.Scope };
        request = key is null ? request : request.WithEnvelope(key, plainLength: null);
        var requests = MultipartRequests.Of(key is null ? request : request.WithPartSize(length: null, partSize));
        requests.RequirePartable();

        // Builds the first request, which validates its members now rather than after hours of writing.
        _ = requests.HashHeaders();
        _context = context;
        _writer = new PartWriter(context, request, requests, GrowingPlan.Stages(partSize), partSize, key);
        context.Progress.SetTotal(bytes: null, files: 1);
    }

    /// <summary>Whether the stream can be written to; true until the stream is completed or disposed.</summary>
    public override bool CanWrite => !_disposed && Result is null;

    /// <summary>The number of bytes written so far.</summary>
    public override long Length => _position;

    /// <summary>The number of bytes written so far. Setting the position isn't supported.</summary>
    /// <exception cref="NotSupportedException">The property was set.</exception>
    public override long Position
    {
        get => _position;
        set => throw Forward();
    }

    /// <summary>The result of the upload, or null until <see cref="CompleteAsync"/> has succeeded.</summary>
    public OssTransferResult? Result { get; private set; }

    /// <summary>Writes bytes to the stream. If all buffers are in use, the method waits for a free buffer.</summary>
    /// <param name="buffer">The bytes to write; they are copied.</param>
    /// <param name="cancellationToken">Cancels the upload; the stream can't be completed afterwards.</param>
    /// <exception cref="OssException">A part couldn't be sent. The stream can no longer be completed.</exception>
    /// <exception cref="IOException">An earlier call failed; the inner exception is its exception.</exception>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var turn = Enter();
        await _writer.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        _position += buffer.Length;
    }

    /// <summary>Sends the remaining bytes and stores the object, which then becomes visible.</summary>
    /// <param name="cancellationToken">Cancels the upload; the stream can't be completed afterwards.</param>
    /// <returns>The result of the upload, with the object's length, ETag and CRC-64.</returns>
    /// <exception cref="OssException">A part couldn't be sent, or the object couldn't be stored; nothing is left behind.</exception>
    /// <exception cref="IOException">An earlier call failed; the inner exception is its exception.</exception>
    /// <exception cref="InvalidOperationException">The stream has already been completed.</exception>
    public async ValueTask<OssTransferResult> CompleteAsync(CancellationToken cancellationToken = default)
    {
        using var turn = Enter();

        // The object is stored now, whatever the receiver of the progress does.
        Result = await _writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        return _context.Finish(Result);
    }

    /// <summary>Stores the object as <see cref="CompleteAsync"/> does, blocking the calling thread.</summary>
    /// <returns>The result of the upload, with the object's length, ETag and CRC-64.</returns>
    /// <exception cref="OssException">A part couldn't be sent, or the object couldn't be stored; nothing is left behind.</exception>
    /// <exception cref="IOException">An earlier call failed; the inner exception is its exception.</exception>
    /// <exception cref="InvalidOperationException">The stream has already been completed.</exception>
    public OssTransferResult Complete() => Blocking.Wait(() => CompleteAsync().AsTask());

    /// <summary>
    /// Does nothing. Parts are sent when they are full, and the object becomes visible when <see cref="CompleteAsync"/> succeeds.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The stream was disposed.</exception>
    public override void Flush() => ObjectDisposedException.ThrowIf(_disposed, this);

    /// <summary>
    /// Does nothing. Parts are sent when they are full, and the object becomes visible when <see cref="CompleteAsync"/> succeeds.
    /// </summary>
    /// <param name="cancellationToken">Not used.</param>
    /// <exception cref="ObjectDisposedException">The stream was disposed.</exception>
    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Disposes the stream. Unless <see cref="CompleteAsync"/> has succeeded, the upload is aborted and its stored parts are deleted.
    /// </summary>
    public override async ValueTask DisposeAsync()
    {
        if (!_disposed)
        {
            _disposed = true;
            await _writer.DisposeAsync().ConfigureAwait(false);
        }

        await base.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Disposes the stream as <see cref="DisposeAsync"/> does, but doesn't wait until stored parts have been deleted. Use <c>await
    /// using</c> to wait for the deletion.
    /// </summary>
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

    private Turn Enter()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (Result is not null)
        {
            throw new InvalidOperationException("The object is stored already; nothing can be added to it.");
        }

        if (Interlocked.Exchange(ref _busy, 1) != 0)
        {
            throw new InvalidOperationException("The stream is being written already. Await each write before the next one.");
        }

        if (_writer.Failure is { } failed)
        {
            Leave();
            throw new IOException($"Nothing can be written after an earlier failure: {failed.Message}", failed);
        }

        return new Turn(this);
    }

    private void Leave() => Volatile.Write(ref _busy, 0);

    private readonly struct Turn(OssWriteStream stream) : IDisposable
    {
        public void Dispose() => stream.Leave();
    }
}
