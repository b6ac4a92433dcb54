using OssGen.Time;

namespace OssGen.Credentials.Exchange;

/// <summary>Sends requests for credentials, within a time limit, and again after transient failures.</summary>
internal sealed class SourceHttp(HttpMessageInvoker connections, TimeProvider time)
{
    private const int MaxBodyLength = 64 * 1024;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);

    /// <summary>Sends a request and returns the reply, whatever its status.</summary>
    /// <param name="request">The request.</param>
    /// <param name="clock">The clock that the reply's Date corrects, or null if the server's time doesn't matter.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="OssCredentialsException">The server can't be reached, doesn't answer in time or sends too much.</exception>
    internal async Task<SourceReply> SendAsync(SourceRequest request, ServerClock? clock, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var isLast = attempt >= request.Attempts;
            try
            {
                var reply = await SendOnceAsync(request, clock, cancellationToken).ConfigureAwait(false);
                if (isLast || !reply.IsTransient)
                {
                    return reply;
                }
            }
            catch (OssCredentialsException) when (!isLast)
            {
                // The next attempt may reach the server.
            }

            await Task.Delay(FirstDelay * (1 << (attempt - 1)), time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<SourceReply> SendOnceAsync(SourceRequest request, ServerClock? clock, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(request.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var message = request.Create();
            using var reply = await connections.SendAsync(message, either.Token).ConfigureAwait(false);
            if (reply.Headers.Date is { } date)
            {
                clock?.TryCorrect(date);
            }

            return new SourceReply((int)reply.StatusCode, await ReadAsync(request, reply, either.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new OssCredentialsException(
                FormattableString.Invariant($"{request.Server} didn't answer within {request.Timeout.TotalSeconds} s."));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw new OssCredentialsException($"{request.Server} can't be reached: {failure.Message}", failure);
        }
    }

    private static async Task<byte[]> ReadAsync(SourceRequest request, HttpResponseMessage reply, CancellationToken cancellationToken)
    {
        var content = await reply.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = content.ConfigureAwait(false);
        return await BoundedText.ReadAsync(content, MaxBodyLength, cancellationToken).ConfigureAwait(false)
            ?? throw new OssCredentialsException($"{request.Server} sent more than {MaxBodyLength} bytes, which can't be credentials.");
    }
}
