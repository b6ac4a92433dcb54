using OssGen.Signing;
using OssGen.Wire;

namespace OssGen.Pipeline;

/// <summary>Runs one attempt: sign, send, check. What comes of it stands in the call afterwards.</summary>
internal sealed class AttemptRunner(ClientSettings settings, Transport transport)
{
    private readonly Pool<AttemptTimer> _timers = new(capacity: 64);

    /// <summary>Sends the call's request once and notes the outcome: a reply, a failure, or a failure to be tried again.</summary>
    internal async ValueTask RunAsync(Call call)
    {
        call.BeginAttempt();
        var writer = call.Writer!;
        if (!await SignAsync(call, writer).ConfigureAwait(false))
        {
            return;
        }

        var timer = RentTimer();
        timer.Link(call.CancellationToken);
        var body = RequestBuilder.CreateBody(call, writer, timer, settings);
        using var message = RequestBuilder.CreateMessage(call, writer, call.Endpoint.BuildUri(writer), body, settings.ExpectContinueAbove);
        call.LastUri = message.RequestUri;
        var observation = Telemetry.BeginAttempt(call, message, settings);
        try
        {
            await SendAsync(call, message, timer).ConfigureAwait(false);
            await CheckAsync(call, message.RequestUri!, body).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            JudgeFailure(call, message, failure, body, timer);
        }
        finally
        {
            if (call.Failure is not null && body is { IsSending: true })
            {
                // Another attempt reads the same source: it must not begin while this one still does.
                timer.Cancel();
                await body.WhenEndedAsync().ConfigureAwait(false);
            }

            observation.End(call);
            if (call.Reply is null || call.Failure is not null || call.Operation.ReplyBody != OssReplyBody.Stream)
            {
                ReturnTimer(timer);
            }
            else
            {
                timer.Disarm();
                timer.Unlink();
            }
        }
    }

    internal void ReturnTimer(AttemptTimer timer)
    {
        if (!timer.TryReset() || !_timers.TryReturn(timer))
        {
            timer.Dispose();
        }
    }

    private AttemptTimer RentTimer() => _timers.TryRent() ?? new AttemptTimer(settings.TimeProvider);

    /// <summary>Signs with the provider's present credentials; false when those are the ones that OSS has just refused, which ends the call.</summary>
    private async ValueTask<bool> SignAsync(Call call, OssRequestWriter writer)
    {
        var before = call.Credentials;
        call.Credentials = await settings.Credentials.GetCredentialsAsync(settings.Clock.Offset, call.CancellationToken).ConfigureAwait(false);
        if (call.CredentialsRefusal is { } refusal)
        {
            call.CredentialsRefusal = null;
            if (call.Credentials is null || call.Credentials.IsSameKey(before!))
            {
                call.Fail(refusal);
                return false;
            }
        }

        writer.BeginSignature();
        if (call.Credentials is { } credentials)
        {
            var operation = call.Operation;
            call.Signer.Sign(writer, new SigningContext(credentials, settings.Clock.Now, operation.Method.Method, operation.SignedQuery, call.Endpoint));
        }

        return true;
    }

    private async ValueTask SendAsync(Call call, HttpRequestMessage message, AttemptTimer timer)
    {
        var uri = message.RequestUri!;
        timer.Arm(WaitPhase.Headers, Sum(call.Timeouts.Connect, call.Timeouts.ResponseHeaders));
        var response = await transport.SendAsync(message, timer.Token).ConfigureAwait(false);
        timer.Disarm();
        call.Reply = new Reply(response, timer, transport.ReadsHeadersAsLatin1);
        if (!transport.IsOwn)
        {
            ForeignTransport.CheckNotRedirected(message, uri);
            ForeignTransport.CheckNotDecompressing(message, call.Writer!);
        }
    }

    private async ValueTask CheckAsync(Call call, Uri sent, UploadBody? body)
    {
        var reply = call.Reply!;
        if (reply.Response.Status == ProxyRefusal.Status)
        {
            throw ProxyRefusal.OfReply(call, transport.ProxyFor(sent));
        }

        if (settings.RequireRequestId && ForeignReply.IsForeign(reply.Response))
        {
            ForeignReply.Judge(call, reply.Response, sent, body, settings);
            reply.Dispose();
            return;
        }

        if (!IsSuccess(call, reply.Response))
        {
            if (!IsBodyless(call))
            {
                await ReplyBody.BufferAsync(reply, ErrorReader.LargestBody, call.Timeouts).ConfigureAwait(false);
            }

            if (body is { WasSent: false })
            {
                call.Scope?.Expect.NoteEarlyRefusal();
            }

            ErrorJudge.Judge(call, ErrorReader.Read(reply.Response, reply.Buffered.Span, call.Credentials), sent, body, settings);
            reply.Dispose();
            return;
        }

        if (body?.SendFailure is { } broken)
        {
            throw broken;
        }

        ReplyExtent.Check(call, reply.Response);
        if (call.Operation.ReplyBody != OssReplyBody.Stream && !IsBodyless(call) && !await ReplyBody.BufferAsync(reply, ReplyBody.LargestDocument, call.Timeouts).ConfigureAwait(false))
        {
            throw new OssResponseException($"The reply's document is larger than {ReplyBody.LargestDocument} bytes.") { Response = reply.Response };
        }

        if (ErrorReader.TryReadSuccess(reply.Response, reply.Buffered.Span, call.Credentials) is { } error)
        {
            ErrorJudge.Judge(call, error, sent, body, settings);
            reply.Dispose();
            return;
        }

        if (settings.VerifyUploads)
        {
            UploadCheck.Check(call, reply.Response, body);
        }
    }

    /// <summary>The reply to a HEAD announces the length of a body that doesn't come.</summary>
    private static bool IsBodyless(Call call) => call.Operation.Method == HttpMethod.Head;

    private static bool IsSuccess(Call call, OssResponse response) => response.Status switch
    {
        203 => !call.Writer!.AsksForCallback,
        >= 200 and < 300 => true,
        _ => false,
    };

    private void JudgeFailure(Call call, HttpRequestMessage message, Exception failure, UploadBody? body, AttemptTimer timer)
    {
        call.Reply?.Dispose();
        if (call.CancellationToken.IsCancellationRequested)
        {
            call.Fail(new OperationCanceledException("The call was cancelled by its caller.", failure, call.CancellationToken));
        }
        else if (body is { WasAskedForTwice: true })
        {
            call.Fail(ProxyRefusal.OfBody(call, transport.ProxyFor(message.RequestUri!), failure));
        }
        else if (body?.SourceFailure is { } ofSource)
        {
            call.Fail(ofSource);
        }
        else if (failure is OssException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            call.Fail(failure);
        }
        else if (!transport.IsOwn && ForeignTransport.ExplainRefusal(message, failure) is { } explained)
        {
            call.Fail(explained);
        }
        else
        {
            TransportJudge.Judge(call, failure, body, timer);
        }
    }

    private static TimeSpan Sum(TimeSpan connect, TimeSpan headers) =>
        connect == Timeout.InfiniteTimeSpan || headers == Timeout.InfiniteTimeSpan ? Timeout.InfiniteTimeSpan : connect + headers;
}
