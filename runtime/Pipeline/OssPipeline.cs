using System.Runtime.ExceptionServices;
using System.Text.Json;
using OssGen.Signing;
using OssGen.Wire;
using Polly;
using Polly.Retry;

namespace OssGen.Pipeline;

/// <summary>The way of a call: build, retry (sign, send, check), decode.</summary>
internal sealed class OssPipeline : IDisposable
{
    private readonly Transport _transport;
    private readonly AttemptRunner _attempts;
    private readonly ResiliencePipeline<Call> _retry;
    private readonly Pool<PooledRequest> _requests = new(capacity: 64);

    internal OssPipeline(ClientSettings settings, Transport transport)
    {
        Settings = settings;
        _transport = transport;
        _attempts = new AttemptRunner(Settings, _transport);
        _retry = CreateRetry(Settings.TimeProvider);
    }

    internal ClientSettings Settings { get; }

    internal async ValueTask<TResult> SendAsync<TResult>(IOssRequest<TResult> request, CancellationToken cancellationToken)
    {
        var call = new Call(Settings, request, cancellationToken);
        using var observation = Telemetry.BeginCall(call, Settings);
        var pooled = _requests.TryRent() ?? new PooledRequest();
        try
        {
            await RequestBuilder.WriteAsync(call, pooled.Writer).ConfigureAwait(false);
            call.Writer = pooled.Writer;
            await RunAttemptsAsync(call).ConfigureAwait(false);
            return Decode(call, request, pooled);
        }
        catch (Exception failure)
        {
            Note(failure, call);
            observation.Fail(failure);
            throw;
        }
        finally
        {
            call.Writer = null;
            Return(pooled);
        }
    }

    /// <summary>Sends the call's request again for the rest of its body; the reply is then open at the wanted byte.</summary>
    internal async ValueTask ResumeAsync(Call call)
    {
        var pooled = _requests.TryRent() ?? new PooledRequest();
        try
        {
            await RequestBuilder.WriteAsync(call, pooled.Writer).ConfigureAwait(false);
            call.Writer = pooled.Writer;
            await RunAttemptsAsync(call).ConfigureAwait(false);
        }
        finally
        {
            call.Writer = null;
            Return(pooled);
        }
    }

    /// <summary>Signs a request by its URL; nothing is sent.</summary>
    internal OssPresignedRequest Presign(IOssRequest request, OssCredentials? credentials, TimeSpan lifetime)
    {
        var pooled = _requests.TryRent() ?? new PooledRequest();
        try
        {
            return Presigner.Presign(request, pooled.Writer, Settings.Signer, Settings.Endpoint, credentials, Settings.Clock.Now, lifetime);
        }
        finally
        {
            Return(pooled);
        }
    }

    /// <summary>Ends a body that was handed out as a stream.</summary>
    internal void Release(Reply reply)
    {
        reply.Dispose();
        _attempts.ReturnTimer(reply.Timer);
    }

    public void Dispose() => _transport.Dispose();

    private async ValueTask RunAttemptsAsync(Call call)
    {
        var context = ResilienceContextPool.Shared.Get(call.CancellationToken);
        try
        {
            var outcome = await _retry.ExecuteOutcomeAsync(
                static async (context, state) =>
                {
                    await state.Runner.RunAsync(state.Call).ConfigureAwait(false);
                    return Outcome.FromResult(state.Call);
                },
                context,
                (Runner: _attempts, Call: call)).ConfigureAwait(false);
            Rethrow(call, outcome.Exception);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static void Rethrow(Call call, Exception? ofPipeline)
    {
        if (ofPipeline is OperationCanceledException && call.CancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The call was cancelled by its caller.", ofPipeline, call.CancellationToken);
        }

        if ((ofPipeline ?? call.Failure) is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    private TResult Decode<TResult>(Call call, IOssRequest<TResult> request, PooledRequest pooled)
    {
        var reply = call.Reply!;
        var handedOut = false;
        try
        {
            OssResponseReader reader;
            if (call.Operation.ReplyBody == OssReplyBody.Stream)
            {
                reader = new OssResponseReader(reply.Response, new DownloadStream(this, call, pooled.Writer.HasQuery("x-oss-process")), pooled.Sent);
                handedOut = true;
            }
            else
            {
                var body = call.Operation.ReplyBody == OssReplyBody.Buffered ? reply.Buffered : default;
                reader = new OssResponseReader(reply.Response, body, pooled.Sent) { CancellationToken = call.CancellationToken };
            }

            return request.Read(reader);
        }
        catch (Exception failure)
        {
            if (handedOut)
            {
                Release(reply);
            }

            if (failure is FormatException or InvalidDataException or JsonException)
            {
                throw new OssResponseException(
                    $"The reply to {call.Operation.Name} (status {reply.Response.Status}, request id {reply.Response.RequestId}) can't be read: {failure.Message}",
                    failure)
                {
                    Response = reply.Response,
                };
            }

            throw;
        }
        finally
        {
            if (!handedOut)
            {
                reply.Dispose();
            }
        }
    }

    private static void Note(Exception failure, Call call)
    {
        if (failure is OssException ours)
        {
            ours.Operation = call.Operation.Name;
        }
    }

    private void Return(PooledRequest pooled)
    {
        pooled.Writer.Reset();
        _requests.TryReturn(pooled);
    }

    private static ResiliencePipeline<Call> CreateRetry(TimeProvider timeProvider) =>
        new ResiliencePipelineBuilder<Call> { TimeProvider = timeProvider }
            .AddRetry(new RetryStrategyOptions<Call>
            {
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = static arguments => new ValueTask<bool>(arguments.Outcome.Result is { WillRetry: true }),
                DelayGenerator = static arguments => new ValueTask<TimeSpan?>(arguments.Outcome.Result!.Delay),
            })
            .Build();
}
