using Microsoft.Extensions.Time.Testing;
using OssGen.Pipeline;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Faults;

/// <summary>The client's own limits end in their own exception, never in a cancellation.</summary>
public sealed class TimeoutTests : TimeoutTest
{
    [Fact]
    public async Task A_reply_that_does_not_come_runs_into_ResponseHeaders()
    {
        var waiting = new TaskCompletionSource();
        using var client = Create(
            new ScriptedHandler((_, token) => NeverAsync(waiting, token)),
            options => (options.Timeouts.Connect, options.Timeouts.ResponseHeaders) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(7)));

        var call = client.SendAsync(new TestHead()).AsTask();
        await waiting.Task;
        Time.Advance(TimeSpan.FromSeconds(7.9));
        Assert.False(call.IsCompleted);
        Time.Advance(TimeSpan.FromSeconds(0.2));

        var failure = await Assert.ThrowsAsync<OssTimeoutException>(() => call);
        Assert.Contains("Timeouts.ResponseHeaders", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.OutcomeUnknown);
    }

    [Fact]
    public async Task After_a_body_was_sent_the_reply_has_ResponseHeaders_anew()
    {
        var waiting = new TaskCompletionSource();
        using var client = Create(
            new ScriptedHandler((_, token) => NeverAsync(waiting, token)),
            options => (options.Timeouts.Connect, options.Timeouts.ResponseHeaders) = (TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(7)));

        var call = client.SendAsync(new TestPut { Content = "body" }).AsTask();
        await waiting.Task;
        Time.Advance(TimeSpan.FromSeconds(7.1));

        await Assert.ThrowsAsync<OssTimeoutException>(() => call);
    }

    [Fact]
    public async Task A_timed_out_attempt_is_tried_again()
    {
        var waiting = new TaskCompletionSource();
        var handler = new ScriptedHandler((_, token) => NeverAsync(waiting, token), Answer(200));
        using var client = Create(handler, options => options.Retry = new OssRetryOptions { BaseDelay = TimeSpan.Zero });

        var call = client.SendAsync(new TestHead()).AsTask();
        await waiting.Task;
        Time.Advance(TimeSpan.FromMinutes(2));

        await call;
        Assert.Equal(2, handler.Seen.Count);
    }

    [Fact]
    public async Task A_source_that_takes_its_time_is_no_stall()
    {
        var source = new SlowStream(Time);
        var handler = new ScriptedHandler(Answer(200));
        using var client = Create(handler, options => options.Timeouts.Idle = TimeSpan.FromSeconds(5));

        await client.SendAsync(new TestPut { Content = source });

        Assert.Equal(3, handler.Seen[0].Body.Length);
    }

    [Fact]
    public async Task A_server_that_takes_no_byte_of_a_body_runs_into_Idle()
    {
        await using var server = ScriptedServer.Start(connection => Task.Delay(Timeout.Infinite, connection.Stop));
        using var client = Real(server, options => options.Timeouts.Idle = TimeSpan.FromMilliseconds(200));

        var failure = await Assert.ThrowsAsync<OssTimeoutException>(
            async () => await client.SendAsync(new TestPut { Content = new byte[64 * 1024 * 1024] }));

        Assert.Contains("took no byte", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connecting_has_its_own_limit()
    {
        var handler = OwnTransport.CreateHandler(new OssTimeoutOptions { Connect = TimeSpan.FromMilliseconds(50) });
        handler.ConnectCallback = async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return Stream.Null;
        };
        using var client = TestClient.Create(handler, options => options.Retry.MaxAttempts = 1, TimeProvider.System);

        var failure = await Assert.ThrowsAsync<OssTimeoutException>(async () => await client.SendAsync(new TestHead()));

        Assert.Contains("Timeouts.Connect", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.OutcomeUnknown);
    }

    [Fact]
    public async Task Infinite_switches_limits_off()
    {
        var waiting = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        using var client = Create(
            new ScriptedHandler(async (request, token) =>
            {
                waiting.SetResult();
                await answer.Task.WaitAsync(token);
                return await Answer(200)(request, token);
            }),
            options => options.Timeouts.ResponseHeaders = Timeout.InfiniteTimeSpan);

        var call = client.SendAsync(new TestHead()).AsTask();
        await waiting.Task;
        Time.Advance(TimeSpan.FromDays(1));
        answer.SetResult();

        Assert.Equal(200, (await call).Response.StatusCode);
    }

    private static async Task<HttpResponseMessage> NeverAsync(TaskCompletionSource waiting, CancellationToken cancellationToken)
    {
        waiting.TrySetResult();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("Nobody waits forever.");
    }

    private static OssClient Real(ScriptedServer server, Action<OssClientOptions> change)
    {
        var options = TestClient.Options(time: TimeProvider.System);
        options.Endpoint = server.Endpoint;
        options.Retry.MaxAttempts = 1;
        change(options);
        return new OssClient(options);
    }

    /// <summary>Takes ten minutes for each of its three bytes.</summary>
    private sealed class SlowStream(FakeTimeProvider time) : MemoryStream(new byte[3])
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            time.Advance(TimeSpan.FromMinutes(10));
            return base.ReadAsync(buffer[..1], cancellationToken);
        }
    }
}
