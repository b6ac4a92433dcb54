using System.Runtime.ExceptionServices;
using OssGen.Encryption;
using OssGen.Transfer.Multipart;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Upload;

/// <summary>
/// Uploads bytes that arrive in order: it collects them into parts and sends full parts in the background. An object that fits in the first
/// part is stored in a single call. The part size may grow from stage to stage; each stage has its own pool of buffers. When a part fails,
/// a call that is waiting throws the part's exception. Only one caller at a time may use the writer.
/// </summary>
/// <param name="context">The transfer that the object belongs to.</param>
/// <param name="request">The object, for a single call.</param>
/// <param name="requests">The object, for a multipart upload.</param>
/// <param name="stages">The sizes of the parts.</param>
/// <param name="partSize">The part size in bytes; that of the first stage when parts grow.</param>
/// <param name="key">The key that encrypts the bytes; null for no encryption.</param>
internal sealed class PartWriter(
    TransferContext context,
    PutObjectRequest request,
    MultipartRequests requests,
    IEnumerable<PartStage> stages,
    long partSize,
    ContentKey? key = null) : IAsyncDisposable
{
    private readonly IEnumerator<PartStage> _stages = stages.GetEnumerator();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _underWay = [];
    private BufferPool? _pool;
    private PartBuffer? _part;
    private PartRange _last;
    private Exception? _failure;

    /// <summary>The multipart upload: one to resume, or one that the first full part has begun; null when there is none.</summary>
    internal MultipartSession? Upload { get; set; }

    /// <summary>The checkpoint of an upload that is begun; null for none.</summary>
    internal MultipartCheckpoint? Checkpoint { get; init; }

    /// <summary>The exception after which nothing more can be written; null for none.</summary>
    internal Exception? Failure => _failure;

    internal async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            while (!bytes.IsEmpty)
            {
                // A full part is sent only when more bytes follow, so that content of exactly one part is still sent by a single call.
                var part = await PartWithRoomAsync(cancellationToken).ConfigureAwait(false);
                bytes = bytes[part.Add(bytes.Span)..];
            }
        }
        catch (Exception failure)
        {
            await FailAsync(failure, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Writes all bytes of a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="length">The number of bytes, after which the stream isn't read any further; null when it isn't known.</param>
    /// <param name="cancellationToken">Cancels reading and writing.</param>
    internal async ValueTask WriteAsync(Stream stream, long? length, CancellationToken cancellationToken)
    {
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
            for (var isEnded = length == 0; !isEnded;)
            {
                var part = await PartWithRoomAsync(either.Token).ConfigureAwait(false);
                var free = part.Free;
                var count = await stream.ReadAtLeastAsync(free, free.Length, throwOnEndOfStream: false, either.Token)
                    .ConfigureAwait(false);
                part.Advance(count);
                isEnded = count < free.Length || _last.End + part.Length == length;
            }
        }
        catch (Exception failure)
        {
            await FailAsync(failure, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stores the object. For a multipart upload, sends the last part and waits for all others.</summary>
    internal async ValueTask<OssTransferResult> CompleteAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (Upload is not { } upload)
            {
                return await WholeObject.PutAsync(
                    context, request, Encrypted(_part?.Content ?? OssContent.Empty, position: 0), cancellationToken)
                    .ConfigureAwait(false);
            }

            // An upload can't be completed without a part: that of no bytes is an empty one.
            if (_part is { Length: > 0 } || _last.Number == 0)
            {
                await SendPartAsync(_part ?? await CreatePartAsync(cancellationToken).ConfigureAwait(false), cancellationToken)
                    .ConfigureAwait(false);
            }

            await WaitForAllAsync(cancellationToken).ConfigureAwait(false);
            return await upload.CompleteAsync(upload.Crc64, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            await FailAsync(failure, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Cancels the parts in progress and releases all resources. An upload that wasn't completed is kept for a later run or aborted.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_underWay).ConfigureAwait(false);
        _part?.Dispose();
        if (Upload is not null)
        {
            await Upload.DisposeAsync().ConfigureAwait(false);
        }

        _stop.Dispose();
    }

    /// <summary>Returns the current part, or the next one when the current part is full, with memory for further bytes.</summary>
    private async ValueTask<PartBuffer> PartWithRoomAsync(CancellationToken cancellationToken)
    {
        if (_part is { Free.IsEmpty: false })
        {
            return _part;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        if (_part is { IsFull: true })
        {
            await SendPartAsync(_part, either.Token).ConfigureAwait(false);
        }

        _part ??= await CreatePartAsync(cancellationToken).ConfigureAwait(false);
        await _part.RentAsync(either.Token).ConfigureAwait(false);
        return _part;
    }

    /// <summary>Creates an empty part, in the next stage if the current one has all its parts.</summary>
    /// <exception cref="InvalidOperationException">The content has more bytes than the parts of an object can hold.</exception>
    private async ValueTask<PartBuffer> CreatePartAsync(CancellationToken cancellationToken)
    {
        if (_pool is null || _last.Number == _stages.Current.LastNumber)
        {
            // The buffers of one stage are returned before the next stage begins.
            await WaitForAllAsync(cancellationToken).ConfigureAwait(false);
            _pool = _stages.MoveNext()
                ? context.CreatePoolForAnySize(_stages.Current.PartSize)
                : throw new InvalidOperationException(
                    $"The content has more than {GrowingPlan.Capacity(partSize)} bytes, the most that {PartLimits.MaxParts} parts from "
                        + $"{partSize} bytes up can hold. Set a larger PartSize.");
        }

        return new PartBuffer(_pool, _stages.Current.PartSize);
    }

    private async ValueTask SendPartAsync(PartBuffer part, CancellationToken cancellationToken)
    {
        if (Upload is null)
        {
            requests.RequirePartable();
            Upload = await MultipartSession.BeginAsync(context, requests, partSize, Checkpoint, cancellationToken).ConfigureAwait(false);
        }

        var slot = await context.Slots.TakeAsync(cancellationToken).ConfigureAwait(false);
        part.Range = _last = new PartRange(_last.Number + 1, _last.End, part.Length);
        _part = null;
        _underWay.RemoveAll(static task => task.IsCompleted);
        _underWay.Add(SendAsync(Upload, part, slot));
    }

    /// <summary>Sends a part in the background. A failure is stored for the writer's next call and cancels all other parts.</summary>
    private async Task SendAsync(MultipartSession upload, PartBuffer part, Slots.Slot slot)
    {
        using (slot)
        using (part)
        {
            try
            {
                var content = Encrypted(part.Content, part.Range.Offset);
                await upload.SendPartAsync(part.Range, content, static () => true, _stop.Token).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                Interlocked.CompareExchange(ref _failure, failure, null);
                await _stop.CancelAsync().ConfigureAwait(false);
            }
        }
    }

    private OssContent Encrypted(OssContent content, long position) => key?.Encrypt(content, position) ?? content;

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
            throw new OperationCanceledException("The upload was cancelled by its caller.", failure, cancellationToken);
        }

        if (first is not null && failure is OperationCanceledException)
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }
}
