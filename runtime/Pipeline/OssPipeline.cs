using System.Runtime.ExceptionServices;
using System.Text.Json;
using OssGen.Signing;
using OssGen.Text;
using OssGen.Wire;

namespace OssGen.Pipeline;

/// <summary>Processes calls: serializes the request, runs attempts (sign, send, check) and deserializes the reply.</summary>
internal sealed class OssPipeline : IDisposable
{
    private readonly Transport _transport;
    private readonly AttemptRunner _attempts;
    private readonly Pool<PooledRequest> _requests = new(capacity: 64);

    internal OssPipeline(ClientSettings settings, Transport transport)
    {
        Settings = settings;
        _transport = transport;
        _attempts = new AttemptRunner(Settings, _transport);
    }

    internal ClientSettings Settings { get; }

    internal async ValueTask<TResult> SendAsync<TResult>(IOssRequest<TResult> request, CancellationToken cancellationToken)
    {
        var pooled = _requests.TryRent() ?? new PooledRequest();
        var call = pooled.TakeCall(Settings);
        call.Begin(request, cancellationToken);
        var observation = Telemetry.BeginCall(call, Settings);
        var isOver = false;
        try
        {
            await RequestBuilder.WriteAsync(call, pooled.Writer).ConfigureAwait(false);
            var reply = await RunAttemptsAsync(call).ConfigureAwait(false);
            var result = Decode(call, reply, request, pooled);
            isOver = call.Operation.ReplyBody == OssReplyBody.Stream ? call.IsContinuable : !call.IsStillSending;
            return result;
        }
        catch (Exception failure)
        {
            Note(failure, call);
            observation.Fail(failure);
            throw;
        }
        finally
        {
            call.EndSending();
            observation.Dispose();
            if (isOver)
            {
                pooled.KeepCall(call);
            }

            ReturnAfter(call, pooled);
        }
    }

    /// <summary>Sends the request of a call again to fetch the rest of the reply's body.</summary>
    /// <returns>A reply whose body begins at the first missing byte.</returns>
    internal async ValueTask<Reply> ResumeAsync(Call call)
    {
        var observation = Telemetry.BeginCall(call, Settings, isResumed: true);
        var pooled = _requests.TryRent() ?? new PooledRequest();
        try
        {
            await RequestBuilder.WriteAsync(call, pooled.Writer).ConfigureAwait(false);
            return await RunAttemptsAsync(call).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            observation.Fail(failure);
            throw;
        }
        finally
        {
            call.EndSending();
            ReturnAfter(call, pooled);
            observation.Dispose();
        }
    }

    /// <summary>Creates a presigned URL for a request. Nothing is sent.</summary>
    internal OssPresignedRequest Presign(IOssRequest request, OssCredentials? credentials, PresignTerm term)
    {
        var pooled = _requests.TryRent() ?? new PooledRequest();
        try
        {
            var service = Settings.Services.Of(request.Operation.Service);
            var signer = service?.Signer ?? Settings.Signer;
            return Presigner.Presign(
                request, pooled.Writer, signer, service, Settings.Endpoint, credentials, Settings.Clock.Now, term);
        }
        finally
        {
            Return(pooled);
        }
    }

    /// <summary>Returns the timer of a body that was read as a stream.</summary>
    internal void ReturnTimer(AttemptTimer timer) => _attempts.ReturnTimer(timer);

    public void Dispose() => _transport.Dispose();

    private async ValueTask<Reply> RunAttemptsAsync(Call call)
    {
        while (!call.CancellationToken.IsCancellationRequested)
        {
            var outcome = await _attempts.RunAsync(call).ConfigureAwait(false);
            if (outcome.Reply is { } reply)
            {
                return reply;
            }

            if (outcome.Delay is null)
            {
                ExceptionDispatchInfo.Throw(outcome.Failure!);
            }

            // Cancelling the delay ends the loop.
            await Task.Delay(outcome.Delay.Value, Settings.TimeProvider, call.CancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        throw call.Cancelled();
    }

    /// <summary>Determines whether OSS computed the content for this request: processed or compressed it.</summary>
    private static bool IsComputed(OssRequestWriter writer, OssResponse response) =>
        writer.HasQuery(WireNames.Process)
        || (writer.FindHeader(WireNames.AcceptEncoding) is not null && response.HeaderList.Find(WireNames.ContentEncoding) is not null);

    private TResult Decode<TResult>(Call call, Reply reply, IOssRequest<TResult> request, PooledRequest pooled)
    {
        DownloadStream? content = null;
        try
        {
            var reader = pooled.Reader;
            if (call.Operation.ReplyBody == OssReplyBody.Stream)
            {
                content = new DownloadStream(this, call, reply, IsComputed(pooled.Writer, reply.Response));
                reader.Begin(reply.Response, default, content, pooled.Sent, CancellationToken.None);
            }
            else
            {
                var body = call.Operation.ReplyBody == OssReplyBody.Buffered ? reply.Buffered : default;
                reader.Begin(reply.Response, body, content: null, pooled.Sent, call.CancellationToken);
            }

            return request.Read(reader);
        }
        catch (Exception failure)
        {
            content?.Dispose();
            if (failure is FormatException or InvalidDataException or JsonException)
            {
                throw new OssResponseException(
                    $"The reply to {call.Operation.Name} (status {reply.Response.StatusCode}, request id {reply.Response.RequestId}) can't "
                        + $"be read: {failure.Message}",
                    failure)
                {
                    Response = reply.Response,
                };
            }

            throw;
        }
        finally
        {
            if (content is null)
            {
                reply.Close();
            }
        }
    }

    private static void Note(Exception failure, Call call)
    {
        if (failure is OssException ours)
        {
            ours.NoteOperation(call.Operation.Name);
        }
    }

    /// <summary>Returns the objects of a call, unless the transport may still read its body from the writer.</summary>
    private void ReturnAfter(Call call, PooledRequest pooled)
    {
        if (!call.IsStillSending)
        {
            Return(pooled);
        }
    }

    private void Return(PooledRequest pooled)
    {
        pooled.Writer.Reset();
        pooled.Reader.End();
        _requests.TryReturn(pooled);
    }
}
