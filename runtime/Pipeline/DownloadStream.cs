using System.Globalization;
using System.Runtime.CompilerServices;
using OssGen.Content;

namespace OssGen.Pipeline;

/// <summary>
/// The body of a reply as a stream. It verifies the CRC-64 of an entire object before it returns the last bytes. After a broken connection,
/// it resumes the download with Range and If-Match, within the retry budget of the call.
/// </summary>
internal sealed class DownloadStream : ForwardReadStream
{
    private readonly OssPipeline _pipeline;
    private readonly Call _call;
    private readonly DownloadPlan _plan;
    private readonly OssResponse _first;

    // The length of the body in bytes; if the first reply doesn't specify it, the first resumed one does.
    private long? _length;
    private Reply? _reply;
    private Stream? _inner;
    private ulong _crc;
    private bool _ended;
    private bool _isClosed;
    private Exception? _failure;

    internal DownloadStream(OssPipeline pipeline, Call call, Reply reply, bool isComputed)
        : base("A reply's body")
    {
        _pipeline = pipeline;
        _call = call;
        _reply = reply;
        _first = reply.Response;
        _plan = DownloadPlan.Of(_first, call.Operation.Method, isComputed, pipeline.Settings.VerifyDownloads);
        _length = _plan.Length;
        if (_length == 0)
        {
            Take([]);
        }
    }

    public override long Length => _plan.Length ?? throw new NotSupportedException("The reply doesn't tell the length of this body.");

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ThrowIfUnusable();
        cancellationToken.ThrowIfCancellationRequested();
        while (!_ended && !buffer.IsEmpty)
        {
            Exception failure;
            try
            {
                var count = await ReadOnceAsync(buffer, cancellationToken).ConfigureAwait(false);
                if (count > 0 || _length is null || BytesRead == _length)
                {
                    Take(buffer.Span[..count]);
                    return count;
                }

                failure = new EndOfStreamException("The body ended early.");
            }
            catch (Exception broken) when (broken is IOException or HttpRequestException or OperationCanceledException)
            {
                failure = broken;
            }

            await RecoverAsync(failure, cancellationToken).ConfigureAwait(false);
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _isClosed = true;
            CloseReply();
        }

        base.Dispose(disposing);
    }

    private void ThrowIfUnusable()
    {
        if (_failure is not null)
        {
            throw new IOException($"The body can't be read on after an earlier failure: {_failure.Message}", _failure);
        }

        if (_isClosed)
        {
            throw new ObjectDisposedException(nameof(DownloadStream), "The result was disposed; read its body before.");
        }
    }

    private async ValueTask<int> ReadOnceAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var reply = _reply!;
        var timer = reply.Timer;
        var kept = reply.TakeTimer();
        timer.Link(cancellationToken);
        try
        {
            // Never reads more than the object's length, whatever the server sends.
            buffer = _length is { } length ? buffer[..(int)Math.Min(buffer.Length, length - BytesRead)] : buffer;
            _inner ??= await reply.OpenAsync().ConfigureAwait(false);
            return await ReplyBody.ReadAsync(_inner, buffer, timer, _call.Timeouts).ConfigureAwait(false);
        }
        finally
        {
            timer.Unlink();
            if (kept is not null)
            {
                reply.KeepTimer(kept);
            }
        }
    }

    /// <summary>Records received bytes, and verifies the checksum once all bytes have been received.</summary>
    private void Take(ReadOnlySpan<byte> bytes)
    {
        BytesRead += bytes.Length;
        if (_plan.Crc64 is not null)
        {
            _crc = OssCrc64.Append(_crc, bytes);
        }

        if (bytes.Length > 0)
        {
            _call.NoteProgress();
        }

        _ended = bytes.IsEmpty || BytesRead == _length;
        if (_ended && _plan.Crc64 is { } expected)
        {
            Compare(expected);
        }
    }

    private void Compare(ulong expected)
    {
        if (expected != _crc)
        {
            throw Fail(new OssIntegrityException(
                $"The object was damaged on its way: CRC-64 of what arrived is {_crc}, OSS reports {expected} (request id "
                    + $"{_first.RequestId}). Read it again."));
        }

        _first.IsBodyVerified = true;
    }

    /// <summary>
    /// Resumes the body after a failure. If that isn't possible, throws the exception that the reader of the body receives.
    /// </summary>
    private async ValueTask RecoverAsync(Exception failure, CancellationToken cancellationToken)
    {
        ThrowIfCancelled(failure, cancellationToken);
        ThrowIfUnusable();
        var broken = Explain(failure);
        var delay = Backoff.Delay(_pipeline.Settings.Retry, _call.Attempts, TimeSpan.Zero);
        if (_plan.ETag is not { } eTag || !_call.TryTake(delay))
        {
            throw Fail(broken);
        }

        CloseReply();
        Log.Resuming(_pipeline.Settings.Logger, _call, BytesRead, delay, failure);
        try
        {
            await Task.Delay(delay, _pipeline.Settings.TimeProvider, cancellationToken).ConfigureAwait(false);
            await ResumeAsync(eTag, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception second)
        {
            ThrowIfCancelled(second, cancellationToken);
            throw Fail(second);
        }
    }

    private async ValueTask ResumeAsync(string eTag, CancellationToken cancellationToken)
    {
        var start = _plan.Start + BytesRead;
        _call.ResumeFrom(new ResumePoint(start, _plan.Start + _length - 1, eTag), cancellationToken);
        try
        {
            _reply = await _pipeline.ResumeAsync(_call).ConfigureAwait(false);
        }
        catch (OssServiceException error) when (error.StatusCode is 412 or 404)
        {
            throw new OssIntegrityException(
                $"The object changed while it was being read: {BytesRead} bytes had arrived of the version with ETag {eTag}, "
                    + "which is no longer there. Read it again from its start.",
                error);
        }

        Accept(_reply, start, eTag);
    }

    /// <summary>Checks that a reply contains exactly the rest of the body.</summary>
    private void Accept(Reply reply, long start, string eTag)
    {
        var headers = reply.Response.HeaderList;
        var found = headers.Find("ETag");
        if (found != eTag)
        {
            throw new OssIntegrityException(string.Create(
                CultureInfo.InvariantCulture,
                $"The object changed while it was being read, or can't be told to be the same: {BytesRead} bytes had arrived of the "
                    + $"version with ETag {eTag}, and the reply to the request for the rest "
                    + $"{(found is null ? "has no ETag" : $"has the ETag {found}")} (request id {reply.Response.RequestId}). "
                    + $"Read it again from its start."));
        }

        if (reply.Response.StatusCode != 206 || !ContentRange.TryParse(headers.Find("Content-Range"), out var range)
            || !IsRest(range, start, headers.Find("Content-Length")))
        {
            throw new OssTransportException(
                $"The body broke off after {BytesRead} bytes, and the server answered the request for the rest with other bytes (status "
                    + $"{reply.Response.StatusCode}, Content-Range '{headers.Find("Content-Range")}').");
        }

        _length ??= range.End + 1 - _plan.Start;
    }

    private bool IsRest(ContentRange range, long start, string? length) =>
        range.Start == start
        && (_length is null || range.End == _plan.Start + _length - 1)
        && (_plan.Total is null || range.Total is null || range.Total == _plan.Total)
        && (length is null || length == range.Length.ToString(CultureInfo.InvariantCulture));

    private OssTransportException Explain(Exception failure)
    {
        var of = _length is { } length ? FormattableString.Invariant($" of {length}") : "";
        var why = _plan.NoResume is { } reason
            ? $" It can't be resumed: {reason}."
            : FormattableString.Invariant($" Gave up after {_call.Sent} attempts.");
        return _reply!.Timer.Token.IsCancellationRequested
            ? new OssTimeoutException(
                FormattableString.Invariant(
                    $"No byte of the body arrived for {_call.Timeouts.Idle} (Timeouts.Idle), after {BytesRead} bytes{of}.{why}"),
                failure)
            : new OssTransportException(
                FormattableString.Invariant($"The body broke off after {BytesRead} bytes{of}: {failure.Message}{why}"), failure);
    }

    private void ThrowIfCancelled(Exception failure, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            throw Fail(new OperationCanceledException("Reading the body was cancelled by its reader.", failure, cancellationToken));
        }
    }

    /// <summary>Makes the stream unusable after a failure, because the following bytes are missing, and returns the exception.</summary>
    private Exception Fail(Exception failure)
    {
        if (failure is OssException ours)
        {
            ours.NoteOperation(_call.Operation.Name);
        }

        _failure = failure;
        CloseReply();
        return failure;
    }

    private void CloseReply()
    {
        _inner = null;
        if (_reply is { } reply)
        {
            _reply = null;
            _pipeline.Release(reply);
        }
    }
}
