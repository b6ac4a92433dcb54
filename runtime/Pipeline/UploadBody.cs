using System.Buffers;
using System.Net;

namespace OssGen.Pipeline;

/// <summary>The request body of one attempt. It sends the content, computes its CRC-64 and enforces the idle timeout.</summary>
internal sealed class UploadBody : HttpContent
{
    private readonly OssContent? _content;
    private readonly ReadOnlyMemory<byte> _buffered;
    private readonly AttemptTimer _timer;
    private readonly Call _call;
    private readonly bool _computesCrc;
    private Task? _sending;

    // Of the source or of sending: the one excludes the other.
    private Exception? _failure;
    private ulong _crc;
    private long _handedOver;
    private int _writeSize = WriteSize.Smallest;

    internal UploadBody(OssContent? content, ReadOnlyMemory<byte> buffered, bool computesCrc, AttemptTimer timer, Call call)
    {
        _content = content;
        _buffered = buffered;
        _computesCrc = computesCrc;
        _timer = timer;
        _call = call;
    }

    /// <summary>Whether reading of the source has begun. Content that isn't replayable can't be sent again after that.</summary>
    internal bool Started { get; private set; }

    /// <summary>The CRC-64 of the body, or null if the body hasn't been sent entirely or no CRC-64 is computed.</summary>
    internal ulong? Crc64 => _computesCrc && WasSent ? _crc : null;

    /// <summary>
    /// The exception thrown by the caller's source or progress receiver. It is not a network failure and is therefore neither retried nor
    /// wrapped.
    /// </summary>
    internal Exception? SourceFailure => _failure is PeerStoppedReadingException ? null : _failure;

    /// <summary>
    /// The failure that occurred because the server stopped reading the body, or null if there was none. The server may still have sent a
    /// reply.
    /// </summary>
    internal PeerStoppedReadingException? SendFailure => _failure as PeerStoppedReadingException;

    /// <summary>Whether the entire body has been sent.</summary>
    internal bool WasSent { get; private set; }

    /// <summary>
    /// Whether the transport tried to send content that isn't replayable a second time, as it does after a proxy has requested
    /// authentication.
    /// </summary>
    internal bool WasAskedForTwice { get; private set; }

    internal bool IsSending => _sending is { IsCompleted: false };

    /// <summary>Whether the transport has read the body and no longer does. It may still begin to read an unread body.</summary>
    internal bool HasEnded => _sending is { IsCompleted: true };

    /// <summary>Waits until the source is no longer read, whether sending succeeds or fails.</summary>
    internal async Task WhenEndedAsync() => await _sending!.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    protected override bool TryComputeLength(out long length)
    {
        long? known = _content is null ? _buffered.Length : _content.Length;
        length = known ?? 0;
        return known is not null;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _sending = SendBodyAsync(stream, cancellationToken);

    private async Task SendBodyAsync(Stream target, CancellationToken cancellationToken)
    {
        if (Started && _content is { IsReplayable: false })
        {
            WasAskedForTwice = true;
            throw new InvalidOperationException("The content was read already and can't be read again.");
        }

        Started = true;
        WasSent = false;
        _crc = 0;
        _handedOver = 0;
        _writeSize = WriteSize.Smallest;
        try
        {
            await SendContentAsync(target, cancellationToken).ConfigureAwait(false);
            // Flushes buffered bytes now, so that a server that has stopped reading is noticed in time.
            await target.FlushAsync(cancellationToken).ConfigureAwait(false);
            WasSent = true;
            _content?.NoteSent(Crc64);
        }
        catch (PeerStoppedReadingException failure) when (!cancellationToken.IsCancellationRequested)
        {
            _failure = failure;
            await FillUpAsync(target, cancellationToken).ConfigureAwait(false);
        }

        _timer.Arm(WaitPhase.Headers, _call.Timeouts.ResponseHeaders);
    }

    private Task SendContentAsync(Stream target, CancellationToken cancellationToken)
    {
        var memory = _buffered;
        return _content is null || _content.TryGetMemory(out memory)
            ? SendAllAsync(memory, target, cancellationToken)
            : PumpAsync(_content, target, cancellationToken);
    }

    /// <summary>
    /// Writes padding in place of the bytes that can no longer be sent. The connection discards the padding (see
    /// <see cref="ReplyFirstStream"/>). The transport has then received the declared length and continues with the reply.
    /// </summary>
    private async Task FillUpAsync(Stream target, CancellationToken cancellationToken)
    {
        if (!TryComputeLength(out var length))
        {
            return;
        }

        var nothing = ArrayPool<byte>.Shared.Rent(WriteSize.Smallest);
        try
        {
            for (var left = length - _handedOver; left > 0; left -= nothing.Length)
            {
                await target.WriteAsync(nothing.AsMemory(0, (int)Math.Min(left, nothing.Length)), cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(nothing);
        }
    }

    private async Task SendAllAsync(ReadOnlyMemory<byte> memory, Stream target, CancellationToken cancellationToken)
    {
        // In pieces, so that the idle timeout and the progress reports take effect within a large body.
        while (memory.Length > 0)
        {
            var chunk = memory[..Math.Min(memory.Length, _writeSize)];
            await SendAsync(chunk, target, cancellationToken).ConfigureAwait(false);
            memory = memory[chunk.Length..];
        }
    }

    private async Task PumpAsync(OssContent content, Stream target, CancellationToken cancellationToken)
    {
        var pool = ArrayPool<byte>.Shared;
        var buffer = pool.Rent((int)Math.Clamp(content.Length ?? long.MaxValue, 1, WriteSize.Smallest));
        Stream? source = null;
        try
        {
            source = Open(content);
            while (await ReadAsync(source, buffer.AsMemory(0, Math.Min(buffer.Length, _writeSize)), cancellationToken)
                .ConfigureAwait(false) is var count and > 0)
            {
                await SendAsync(buffer.AsMemory(0, count), target, cancellationToken).ConfigureAwait(false);
                if (count == buffer.Length && count < _writeSize && _handedOver != content.Length)
                {
                    var larger = pool.Rent(_writeSize);
                    pool.Return(buffer);
                    buffer = larger;
                }
            }
        }
        finally
        {
            if (source is not null)
            {
                await source.DisposeAsync().ConfigureAwait(false);
            }

            pool.Return(buffer);
        }
    }

    private void Report()
    {
        try
        {
            _content?.Progress?.Report(_handedOver);
        }
        catch (Exception failure)
        {
            _failure = failure;
            throw;
        }
    }

    private Stream Open(OssContent content)
    {
        try
        {
            return content.OpenRead();
        }
        catch (Exception failure)
        {
            _failure = failure;
            throw;
        }
    }

    private async ValueTask<int> ReadAsync(Stream source, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        _timer.Disarm();
        try
        {
            return await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            _failure = failure;
            throw;
        }
    }

    private async ValueTask SendAsync(ReadOnlyMemory<byte> chunk, Stream target, CancellationToken cancellationToken)
    {
        var rate = _call.Scope?.SendRate;
        if (rate is not null)
        {
            _timer.Disarm();
            await rate.WaitAsync(chunk.Length, cancellationToken).ConfigureAwait(false);
        }

        _timer.Arm(WaitPhase.SendingBody, _call.Timeouts.Idle);
        _handedOver += chunk.Length;
        var began = _call.TimeProvider.GetTimestamp();
        await target.WriteAsync(chunk, cancellationToken).ConfigureAwait(false);
        _call.NoteProgress();
        if (rate is null)
        {
            // With a rate limit, larger pieces would be larger bursts.
            _writeSize = WriteSize.After(_writeSize, _call.TimeProvider.GetElapsedTime(began));
        }

        if (_computesCrc)
        {
            _crc = OssCrc64.Append(_crc, chunk.Span);
        }

        Report();
    }
}
