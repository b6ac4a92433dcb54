using OssGen.Signing;
using OssGen.Wire;

namespace OssGen.Pipeline;

/// <summary>Executes one attempt: signs the request, sends it and checks the reply.</summary>
internal sealed class AttemptRunner(ClientSettings settings, Transport transport)
{
    private readonly Pool<AttemptTimer> _timers = new(capacity: 64);

    /// <summary>Runs one attempt of a call and returns its outcome.</summary>
    internal async ValueTask<AttemptOutcome> RunAsync(Call call)
    {
        call.BeginAttempt();
        var writer = call.Writer!;
        if (await SignAsync(call, writer).ConfigureAwait(false) is { } refusal)
        {
            return AttemptOutcome.Fail(refusal);
        }

        var timer = RentTimer();
        timer.Link(call.CancellationToken);
        var body = RequestBuilder.CreateBody(call, writer, timer, settings);
        using var message = RequestBuilder.CreateMessage(call, writer, call.Endpoint.BuildUri(writer), body, settings.ExpectContinueAbove);
        var uri = message.RequestUri!;
        call.NoteSent(uri);
        var observation = Telemetry.BeginAttempt(call, message, settings);
        Reply? reply = null;
        AttemptOutcome outcome;
        try
        {
            reply = await SendAsync(call, message, timer).ConfigureAwait(false);
            CheckTransport(call, message, uri);
            outcome = await CheckAsync(call, reply, uri, body).ConfigureAwait(false) is { } verdict
                ? call.Resolve(verdict, body)
                : AttemptOutcome.Success(reply);
        }
        catch (Exception failure)
        {
            outcome = call.Resolve(Classify(call, message, failure, body, timer), body);
        }

        await EndAsync(call, outcome, reply, body, timer).ConfigureAwait(false);
        observation.End(call, outcome, reply?.Response);
        return outcome;
    }

    /// <summary>
    /// Releases the resources of the attempt, except the reply of a successful attempt and the timer that guards its open body.
    /// </summary>
    private async ValueTask EndAsync(Call call, AttemptOutcome outcome, Reply? reply, UploadBody? body, AttemptTimer timer)
    {
        if (outcome.Reply is null)
        {
            reply?.Close();
            if (body is { IsSending: true })
            {
                // The next attempt reads the same source and must not begin while this one is still reading it.
                timer.Cancel();
                await body.WhenEndedAsync().ConfigureAwait(false);
            }
        }

        if (body is { HasEnded: false })
        {
            // The body may still use the call, its writer and the timer: no other call gets them.
            call.IsStillSending = true;
            timer.Unlink();
        }
        else if (outcome.Reply is null || call.Operation.ReplyBody != OssReplyBody.Stream)
        {
            ReturnTimer(timer);
        }
        else
        {
            timer.Disarm();
            timer.Unlink();
            outcome.Reply.KeepTimer(timer);
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

    /// <summary>
    /// Signs the request with the current credentials of the provider. The request remains unsigned if the provider returns no credentials
    /// or the credentials that OSS has just rejected.
    /// </summary>
    /// <returns>
    /// The error that ends the call, if the provider returned the credentials that OSS has just rejected; otherwise null.
    /// </returns>
    private async ValueTask<OssServiceException?> SignAsync(Call call, OssRequestWriter writer)
    {
        var present = await settings.Credentials.GetCredentialsAsync(settings.Clock.Offset, call.CancellationToken).ConfigureAwait(false);
        if (call.SignWith(present) is { } refusal)
        {
            return refusal;
        }

        writer.BeginSignature();
        if (present is not null)
        {
            var operation = call.Operation;
            call.Signer.Sign(
                writer, new SigningContext(present, settings.Clock.Now, operation.Method.Method, operation.SignedQuery, call.Endpoint));
        }

        return null;
    }

    private async ValueTask<Reply> SendAsync(Call call, HttpRequestMessage message, AttemptTimer timer)
    {
        timer.Arm(WaitPhase.Headers, Sum(call.Timeouts.Connect, call.Timeouts.ResponseHeaders));
        var response = await transport.SendAsync(message, timer.Token).ConfigureAwait(false);
        timer.Disarm();
        return call.Receive(response, timer, transport);
    }

    private void CheckTransport(Call call, HttpRequestMessage message, Uri uri)
    {
        if (!transport.IsOwn)
        {
            ForeignTransport.CheckNotRedirected(message, uri);
            ForeignTransport.CheckNotDecompressing(message, call.Writer!);
        }
    }

    /// <summary>
    /// Checks whether a reply indicates that the operation succeeded, and reads as much of the reply as the check requires.
    /// </summary>
    /// <returns>The verdict on an error reply; null for a success.</returns>
    private async ValueTask<Verdict?> CheckAsync(Call call, Reply reply, Uri sent, UploadBody? body)
    {
        if (reply.Response.StatusCode == ProxyRefusal.Status)
        {
            throw ProxyRefusal.OfReply(call, transport.ProxyFor(sent));
        }

        if (settings.RequireRequestId && ForeignReply.IsForeign(reply.Response))
        {
            return ForeignReply.Classify(call, reply.Response, sent, settings);
        }

        if (!IsSuccess(call, reply.Response))
        {
            return await ReadErrorAsync(call, reply, sent, body).ConfigureAwait(false);
        }

        if (body?.SendFailure is { } broken)
        {
            throw broken;
        }

        ReplyExtent.Check(call, reply.Response);
        if (call.Operation.ReplyBody != OssReplyBody.Stream && !IsBodyless(call)
            && !await ReplyBody.BufferAsync(reply, ReplyBody.LargestDocument, call.Timeouts).ConfigureAwait(false))
        {
            throw new OssResponseException($"The reply's document is larger than {ReplyBody.LargestDocument} bytes.")
            {
                Response = reply.Response,
            };
        }

        if (ErrorReader.TryReadSuccess(reply.Response, reply.Buffered.Span, call.Credentials) is { } error)
        {
            return ServiceErrorClassifier.Classify(call, error, sent, settings);
        }

        if (settings.VerifyUploads)
        {
            UploadCheck.Check(call, reply.Response, body);
        }

        return null;
    }

    private async ValueTask<Verdict> ReadErrorAsync(Call call, Reply reply, Uri sent, UploadBody? body)
    {
        if (!IsBodyless(call))
        {
            await ReplyBody.BufferAsync(reply, ErrorReader.LargestBody, call.Timeouts).ConfigureAwait(false);
        }

        if (body is { WasSent: false })
        {
            call.Scope?.Expect.NoteEarlyRefusal();
        }

        return ServiceErrorClassifier.Classify(
            call, ErrorReader.Read(reply.Response, reply.Buffered.Span, call.Credentials), sent, settings);
    }

    /// <summary>Determines whether the reply has no body. The reply to a HEAD request has none, even if it has a Content-Length.</summary>
    private static bool IsBodyless(Call call) => call.Operation.Method == HttpMethod.Head;

    private static bool IsSuccess(Call call, OssResponse response) => response.StatusCode switch
    {
        203 => !call.Writer!.AsksForCallback,
        >= 200 and < 300 => true,
        _ => false,
    };

    private Verdict Classify(Call call, HttpRequestMessage message, Exception failure, UploadBody? body, AttemptTimer timer)
    {
        if (call.CancellationToken.IsCancellationRequested)
        {
            return Verdict.Final(call.Cancelled(failure));
        }

        if (body is { WasAskedForTwice: true })
        {
            return Verdict.Final(ProxyRefusal.OfBody(call, transport.ProxyFor(message.RequestUri!), failure));
        }

        if (body?.SourceFailure is { } ofSource)
        {
            return Verdict.Final(ofSource);
        }

        if (failure is OssException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            return Verdict.Final(failure);
        }

        return !transport.IsOwn && ForeignTransport.ExplainRefusal(message, failure) is { } explained
            ? Verdict.Final(explained)
            : TransportFailureClassifier.Classify(call, failure, timer);
    }

    private static TimeSpan Sum(TimeSpan connect, TimeSpan headers) =>
        connect == Timeout.InfiniteTimeSpan || headers == Timeout.InfiniteTimeSpan ? Timeout.InfiniteTimeSpan : connect + headers;
}
