using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using OssGen.Content;
using OssGen.Text;

namespace OssGen.Pipeline;

/// <summary>
/// The body of a reply as a stream. It verifies the CRC-64 of an entire object before it returns the last bytes. After a broken connection,
/// it resumes the download with Range and If-Match, within the retry budget of the call.
/// </summary>
internal sealed class DownloadStream : ForwardReadStream
{
    private const long Unknown = -1;

    private readonly OssPipeline _pipeline;
    private readonly IOssRequest _request;
    private readonly OssResponse _first;
    private readonly ulong _expectedCrc;
    private readonly bool _isComputed;
    private readonly bool _comparesCrc;

    // Null if the instance of the call is used for another call. The request and the budget then continue the call.
    private Call? _call;
    private RetryBudget _budget;

    // The length of the body in bytes; if the first reply doesn't specify it, the first resumed one does.
    private long _length;
    private HttpResponseMessage? _message;
    private AttemptTimer _timer;

    // The timer, unless a read uses it. Null as well when it was returned to the pool, and always if the transport may still send with it.
    private AttemptTimer? _idleTimer;
    private bool _returnsTimer;
    private Stream? _inner;
    private ulong _crc;
    private bool _ended;
    private bool _isClosed;
    private Exception? _failure;

    internal DownloadStream(OssPipeline pipeline, Call call, Reply reply, bool isComputed)
        : base("A reply's body")
    {
        _pipeline = pipeline;
        _request = call.Request;
        _call = call.IsContinuable ? null : call;
        _budget = call.Budget;
        _first = reply.Response;
        _isComputed = isComputed;
        var plan = Plan();
        _length = plan.Length ?? Unknown;
        _comparesCrc = plan.Crc64 is not null;
        _expectedCrc = plan.Crc64 ?? 0;
        Open(reply);
        if (_length == 0)
        {
            Take([]);
        }
    }

    public override long Length => Plan().Length ?? throw new NotSupportedException("The reply doesn't tell the length of this body.");

    private ClientSettings Settings => _pipeline.Settings;

    private OssTimeoutOptions Timeouts => (_request as OssRequest)?.Scope?.Timeouts ?? Settings.Timeouts;

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
                if (count > 0 || _length == Unknown || BytesRead == _length)
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
        if (_isClosed)
        {
            throw new ObjectDisposedException(nameof(DownloadStream), "The result was disposed; read its body before.");
        }

        if (_failure is not null)
        {
            throw new IOException($"The body can't be read on after an earlier failure: {_failure.Message}", _failure);
        }
    }

    private async ValueTask<int> ReadOnceAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var message = _message;
        var idle = Interlocked.Exchange(ref _idleTimer, null);
        if (message is null || (idle is null && _returnsTimer))
        {
            // Another thread has disposed the stream, so that another call may use the timer by now, or reads at the same time.
            ThrowIfUnusable();
            throw new InvalidOperationException("Another read of this body hasn't ended; wait for it before the next one.");
        }

        var timer = idle ?? _timer;
        timer.Link(cancellationToken);
        try
        {
            // Never reads more than the object's length, whatever the server sends.
            buffer = _length != Unknown ? buffer[..(int)Math.Min(buffer.Length, _length - BytesRead)] : buffer;
            var inner = _inner ??= await ReplyBody.OpenAsync(message.Content, timer.Token).ConfigureAwait(false);
            return await ReplyBody.ReadAsync(inner, buffer, timer, Timeouts).ConfigureAwait(false);
        }
        finally
        {
            timer.Unlink();
            if (idle is not null)
            {
                // If the stream was disposed during the read, the timer is collected instead of being used again.
                Volatile.Write(ref _idleTimer, idle);
            }
        }
    }

    /// <summary>Records received bytes, and verifies the checksum once all bytes have been received.</summary>
    private void Take(ReadOnlySpan<byte> bytes)
    {
        BytesRead += bytes.Length;
        if (_comparesCrc)
        {
            _crc = OssCrc64.Append(_crc, bytes);
        }

        if (bytes.Length > 0)
        {
            NoteProgress();
        }

        _ended = bytes.IsEmpty || BytesRead == _length;
        if (_ended && _comparesCrc)
        {
            Compare();
        }
    }

    private void NoteProgress()
    {
        if (_call is { } call)
        {
            call.NoteProgress();
        }
        else
        {
            _budget.NoteProgress(Settings.TimeProvider);
        }
    }

    private void Compare()
    {
        if (_expectedCrc != _crc)
        {
            throw Fail(new OssIntegrityException(
                $"The object was damaged on its way: CRC-64 of what arrived is {_crc}, OSS reports {_expectedCrc} (request id "
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
        var call = _call ??= Call.Continue(Settings, _request, _budget, _first);
        var plan = Plan();
        var broken = Explain(failure, call, plan);
        var delay = Backoff.Delay(Settings.Retry, call.Attempts, TimeSpan.Zero);
        if (plan.ETag is not { } eTag || !call.TryTake(delay))
        {
            throw Fail(broken);
        }

        CloseReply();
        Log.Resuming(Settings.Logger, call, BytesRead, delay, failure);
        try
        {
            await Task.Delay(delay, Settings.TimeProvider, cancellationToken).ConfigureAwait(false);
            ThrowIfUnusable();
            await ResumeAsync(call, plan, eTag, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception second)
        {
            ThrowIfCancelled(second, cancellationToken);
            throw Fail(second);
        }
    }

    private async ValueTask ResumeAsync(Call call, DownloadPlan plan, string eTag, CancellationToken cancellationToken)
    {
        var start = plan.Start + BytesRead;
        long? end = _length == Unknown ? null : plan.Start + _length - 1;
        call.ResumeFrom(new ResumePoint(start, end, eTag), cancellationToken);
        Reply reply;
        try
        {
            reply = await _pipeline.ResumeAsync(call).ConfigureAwait(false);
        }
        catch (OssServiceException error) when (error.StatusCode is 412 or 404)
        {
            throw new OssIntegrityException(
                $"The object changed while it was being read: {BytesRead} bytes had arrived of the version with ETag {eTag}, "
                    + "which is no longer there. Read it again from its start.",
                error);
        }

        Open(reply);

        // If the stream was disposed meanwhile, the failure closes the reply.
        ThrowIfUnusable();
        Accept(reply, plan, start, eTag);
    }

    /// <summary>
    /// Takes the open body of a reply. The message is set last, with a barrier: either <see cref="Dispose(bool)"/> closes it, or the caller
    /// sees that the stream was disposed.
    /// </summary>
    [MemberNotNull(nameof(_timer))]
    private void Open(Reply reply)
    {
        _timer = reply.Timer;
        _idleTimer = reply.TakeTimer();
        _returnsTimer = _idleTimer is not null;
        Interlocked.Exchange(ref _message, reply.Message);
    }

    /// <summary>Returns the properties of the first reply. They aren't kept, because most bodies aren't resumed.</summary>
    private DownloadPlan Plan() => DownloadPlan.Of(_first, _request.Operation.Method, _isComputed, Settings.VerifyDownloads);

    /// <summary>Checks that a reply contains exactly the rest of the body.</summary>
    private void Accept(Reply reply, DownloadPlan plan, long start, string eTag)
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

        if (reply.Response.StatusCode != 206 || !ContentRange.TryParse(headers.Find(WireNames.ContentRange), out var range)
            || !IsRest(range, plan, start, headers.Find(WireNames.ContentLength)))
        {
            throw new OssTransportException(
                $"The body broke off after {BytesRead} bytes, and the server answered the request for the rest with other bytes (status "
                    + $"{reply.Response.StatusCode}, Content-Range '{headers.Find(WireNames.ContentRange)}').");
        }

        _length = range.End + 1 - plan.Start;
    }

    private bool IsRest(ContentRange range, DownloadPlan plan, long start, string? length) =>
        range.Start == start
        && (_length == Unknown || range.End == plan.Start + _length - 1)
        && (plan.Total is null || range.Total is null || range.Total == plan.Total)
        && (length is null || length == range.Length.ToString(CultureInfo.InvariantCulture));

    private OssTransportException Explain(Exception failure, Call call, DownloadPlan plan)
    {
        var of = _length != Unknown ? FormattableString.Invariant($" of {_length}") : "";
        var why = plan.NoResume is { } reason
            ? $" It can't be resumed: {reason}."
            : FormattableString.Invariant($" Gave up after {call.Sent} attempts.");
        return _timer.Token.IsCancellationRequested
            ? new OssTimeoutException(
                FormattableString.Invariant(
                    $"No byte of the body arrived for {Timeouts.Idle} (Timeouts.Idle), after {BytesRead} bytes{of}.{why}"),
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
            ours.NoteOperation(_request.Operation.Name);
        }

        _failure = failure;
        CloseReply();
        return failure;
    }

    private void CloseReply()
    {
        _inner = null;
        if (Interlocked.Exchange(ref _message, null) is { } message)
        {
            message.Dispose();
            if (Interlocked.Exchange(ref _idleTimer, null) is { } timer)
            {
                _pipeline.ReturnTimer(timer);
            }
        }
    }
}
