using System.Runtime.ExceptionServices;
using OssGen.Encryption;
using OssGen.Transfer.Copy;
using OssGen.Transfer.Multipart;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Upload;

/// <summary>
/// A writer that collects bytes into parts and sends full parts in the background. When a part fails, a call that is waiting throws the
/// part's exception. Each later call throws an <see cref="IOException"/> with the part's exception as the inner exception. Only one caller
/// at a time may use the writer.
/// </summary>
internal sealed class ObjectWriter : IAsyncDisposable
{
    private readonly TransferContext _context;
    private readonly PutObjectRequest _request;
    private readonly MultipartRequests _requests;
    private readonly ContentKey? _key;
    private readonly PartBuffers _buffers;
    private PartBuffer? _part;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _underWay = [];
    private MultipartSession? _upload;
    private Exception? _failure;
    private int _busy;

    /// <summary>Creates a writer for one object, without sending anything.</summary>
    /// <param name="context">The transfer that the object belongs to.</param>
    /// <param name="request">The object.</param>
    /// <param name="key">The key that encrypts the content; null for no encryption.</param>
    internal ObjectWriter(TransferContext context, PutObjectRequest request, ContentKey? key)
    {
        _context = context;
        _key = key;
        request = request with { TrafficLimit = request.TrafficLimit ?? context.Options.TrafficLimit, Scope = context.Scope };
        _request = key is null ? request : request.WithEnvelope(key, plainLength: null);
        _requests = MultipartRequests.Of(key is null ? _request : _request.WithPartSize(length: null, context.Options.PartSize));
        _requests.RequirePartable();
        // Builds the first request, which validates its members now rather than after hours of writing.
        _ = _requests.HashHeaders();
        _buffers = new PartBuffers(context, GrowingPlan.Stages(context.Options.PartSize));
        context.Progress.SetTotal(bytes: null, files: 1);
    }

    internal async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        using var turn = Enter();
        try
        {
            while (!bytes.IsEmpty)
            {
                // A full part is sent only when more bytes follow, so that content of exactly one part is still sent by a single call.
                if (_part is { IsFull: true })
                {
                    await SendPartAsync(cancellationToken).ConfigureAwait(false);
                }

                if (_part is null || _part.Free.IsEmpty)
                {
                    await RentAsync(cancellationToken).ConfigureAwait(false);
                }

                var free = _part!.Free;
                var count = Math.Min(bytes.Length, free.Length);
                bytes[..count].CopyTo(free);
                _part.Advance(count);
                bytes = bytes[count..];
            }
        }
        catch (Exception failure)
        {
            await FailAsync(failure, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    internal async Task<OssTransferResult> CompleteAsync(CancellationToken cancellationToken)
    {
        using var turn = Enter();
        try
        {
            var result = _upload is null
                ? await WholeObject.PutAsync(
                    _context, _request, Encrypted(_part?.Content ?? OssContent.Empty, position: 0), cancellationToken)
                    .ConfigureAwait(false)
                : await CompletePartsAsync(_upload, cancellationToken).ConfigureAwait(false);
            _context.FinishFile(result.Length);
            _context.Progress.End();
            return result;
        }
        catch (Exception failure)
        {
            await FailAsync(failure, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Cancels the parts in progress and releases all resources. An upload that wasn't completed is aborted.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_underWay).ConfigureAwait(false);
        _part?.Dispose();
        if (_upload is not null)
        {
            await _upload.DisposeAsync().ConfigureAwait(false);
        }

        _stop.Dispose();
    }

    private async ValueTask<OssTransferResult> CompletePartsAsync(MultipartSession upload, CancellationToken cancellationToken)
    {
        if (_part is not null)
        {
            await SendPartAsync(cancellationToken).ConfigureAwait(false);
        }

        await WaitForAllAsync(cancellationToken).ConfigureAwait(false);
        return await upload.CompleteAsync(upload.Crc64, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask SendPartAsync(CancellationToken cancellationToken)
    {
        _upload ??= await MultipartSession.BeginAsync(_context, _requests, _context.Options.PartSize, checkpoint: null, cancellationToken)
            .ConfigureAwait(false);
        _underWay.RemoveAll(static task => task.IsCompleted);
        var part = _buffers.Number(_part!);
        _part = null;
        _underWay.Add(SendAsync(_upload, part));
    }

    /// <summary>Sends a part in the background. A failure is stored for the writer's next call and cancels all other parts.</summary>
    private async Task SendAsync(MultipartSession upload, PartBuffer part)
    {
        try
        {
            using (part)
            {
                using var slot = await _context.Slots.TakeAsync(_stop.Token).ConfigureAwait(false);
                var content = new PartContent(Encrypted(part.Content, part.Range.Offset), _context.Progress);
                await upload.SendPartAsync(part.Range, content, static () => true, _stop.Token).ConfigureAwait(false);
            }
        }
        catch (Exception failure)
        {
            Interlocked.CompareExchange(ref _failure, failure, null);
            await _stop.CancelAsync().ConfigureAwait(false);
        }
    }

    private OssContent Encrypted(OssContent content, long position) => _key is null ? content : _key.Encrypt(content, position);

    private async ValueTask RentAsync(CancellationToken cancellationToken)
    {
        if (_part is null && _buffers.IsStageOver)
        {
            await WaitForAllAsync(cancellationToken).ConfigureAwait(false);
            if (!_buffers.TryBeginStage())
            {
                throw new InvalidOperationException(
                    $"An object that is written holds at most {GrowingPlan.Capacity(_context.Options.PartSize)} bytes with parts from "
                        + $"{_context.Options.PartSize} bytes up. Set a larger PartSize.");
            }
        }

        _part ??= _buffers.Create();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        await _part.RentAsync(either.Token).ConfigureAwait(false);
    }

    private async ValueTask WaitForAllAsync(CancellationToken cancellationToken)
    {
        using (cancellationToken.UnsafeRegister(static stop => ((CancellationTokenSource)stop!).Cancel(), _stop))
        {
            await Task.WhenAll(_underWay).ConfigureAwait(false);
        }

        _underWay.Clear();
        if (_failure is { } failed)
        {
            ExceptionDispatchInfo.Throw(failed);
        }
    }

    /// <summary>
    /// Stops the upload after a failure. If the failure is only a cancellation, throws its cause: the caller's cancellation or the earlier
    /// failure of a part.
    /// </summary>
    private async ValueTask FailAsync(Exception failure, CancellationToken cancellationToken)
    {
        var first = Interlocked.CompareExchange(ref _failure, failure, null);
        await _stop.CancelAsync().ConfigureAwait(false);
        if (cancellationToken.IsCancellationRequested && failure is OperationCanceledException)
        {
            throw new OperationCanceledException("Writing was cancelled by its caller.", failure, cancellationToken);
        }

        if (first is not null && failure is OperationCanceledException)
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }

    private Turn Enter()
    {
        if (Interlocked.Exchange(ref _busy, 1) != 0)
        {
            throw new InvalidOperationException("The stream is being written already. Await each write before the next one.");
        }

        if (_failure is { } failed)
        {
            Volatile.Write(ref _busy, 0);
            throw new IOException($"Nothing can be written after an earlier failure: {failed.Message}", failed);
        }

        return new Turn(this);
    }

    private readonly struct Turn(ObjectWriter writer) : IDisposable
    {
        public void Dispose() => Volatile.Write(ref writer._busy, 0);
    }
}
