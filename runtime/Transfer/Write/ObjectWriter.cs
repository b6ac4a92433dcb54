using System.Runtime.ExceptionServices;
using OssGen.Encryption;
using OssGen.Transfer.Copy;
using OssGen.Transfer.Multipart;
using OssGen.Transfer.Schedule;
using OssGen.Transfer.Upload;

namespace OssGen.Transfer.Write;

/// <summary>
/// Gathers what is written into parts and sends them while more is written. A failure of a part is thrown at the next occasion; from then on nothing goes any more.
/// For one caller at a time.
/// </summary>
internal sealed class ObjectWriter : IAsyncDisposable
{
    private readonly TransferJob _job;
    private readonly PutObjectRequest _request;
    private readonly MultipartTarget _target;
    private readonly ContentKey? _key;
    private readonly WriteBuffer _buffer;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _underWay = [];
    private MultipartSession? _session;
    private Exception? _failure;
    private int _busy;

    /// <summary>Begins an object; nothing is sent yet.</summary>
    /// <param name="job">The transfer.</param>
    /// <param name="request">The object.</param>
    /// <param name="key">What its content is encrypted with; null for nothing.</param>
    internal ObjectWriter(TransferJob job, PutObjectRequest request, ContentKey? key)
    {
        _job = job;
        _key = key;
        request = request with { TrafficLimit = request.TrafficLimit ?? job.Options.TrafficLimit, Scope = job.Scope };
        _request = key is null ? request : request.WithEnvelope(key, plainLength: null);
        _target = MultipartTarget.Of(key is null ? _request : _request.WithPartSize(length: null, job.Options.PartSize), job.Scope);
        _target.RequirePartable();
        // Writes the first request, which checks its members: better now than after hours of writing.
        _ = _target.HashHeaders();
        _buffer = new WriteBuffer(job);
        job.Progress.SetTotal(bytes: null, files: 1);
    }

    internal async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        using var turn = Enter();
        try
        {
            while (!bytes.IsEmpty)
            {
                // A full buffer goes only when more comes, so that content of exactly one part still goes by one call.
                if (_buffer.IsFull)
                {
                    await SendBufferAsync(cancellationToken).ConfigureAwait(false);
                }

                if (_buffer.HasNoRoom)
                {
                    await RentAsync(cancellationToken).ConfigureAwait(false);
                }

                bytes = bytes[_buffer.Append(bytes)..];
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
            var result = _session is null
                ? await WholeObject.PutAsync(_job, _request, Encrypted(_buffer.Content, position: 0), cancellationToken).ConfigureAwait(false)
                : await CompletePartsAsync(cancellationToken).ConfigureAwait(false);
            _job.Progress.SetTotal(result.Length, files: 1);
            _job.Progress.FileEnded(failed: false);
            _job.Progress.End();
            return result;
        }
        catch (Exception failure)
        {
            await FailAsync(failure, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops what is under way and gives everything back; an upload that wasn't completed is aborted.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_underWay).ConfigureAwait(false);
        _buffer.Dispose();
        if (_session is { IsCompleted: false } session)
        {
            await session.AbortAsync().ConfigureAwait(false);
        }

        _stop.Dispose();
        _job.Dispose();
    }

    private async ValueTask<OssTransferResult> CompletePartsAsync(CancellationToken cancellationToken)
    {
        if (!_buffer.IsAbsent)
        {
            await SendBufferAsync(cancellationToken).ConfigureAwait(false);
        }

        await WaitForAllAsync(cancellationToken).ConfigureAwait(false);
        var session = _session!;
        var stored = await session.CompleteAsync(session.Ledger.Crc64(), cancellationToken).ConfigureAwait(false);
        return stored.ToResult(session.Ledger);
    }

    private async ValueTask SendBufferAsync(CancellationToken cancellationToken)
    {
        _session ??= await MultipartSession.BeginAsync(_job, _target, cancellationToken).ConfigureAwait(false);
        _underWay.RemoveAll(static task => task.IsCompleted);
        _underWay.Add(SendAsync(_session, _buffer.Take()));
    }

    /// <summary>Sends a part in the background. It doesn't throw: what fails is kept for the writer.</summary>
    private async Task SendAsync(MultipartSession session, BufferedPart part)
    {
        try
        {
            using (part)
            {
                await _job.Slots.WaitAsync(_stop.Token).ConfigureAwait(false);
                try
                {
                    var content = new PartContent(Encrypted(part.Content, part.Range.Offset), _job.Progress);
                    await session.SendPartAsync(part.Range, content, static () => true, _stop.Token).ConfigureAwait(false);
                }
                finally
                {
                    _job.Slots.Release();
                }
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
        if (_buffer.NeedsOtherSize)
        {
            await WaitForAllAsync(cancellationToken).ConfigureAwait(false);
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        await _buffer.RentAsync(either.Token).ConfigureAwait(false);
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

    /// <summary>Throws what ended the writing first; what follows from that is no news.</summary>
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
