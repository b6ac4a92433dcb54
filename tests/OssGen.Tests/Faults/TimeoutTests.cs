using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;
using OssGen.Pipeline;
using OssGen.Tests.Content;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Faults;

/// <summary>The client's own limits end in their own exception, never in a cancellation.</summary>
public sealed class TimeoutTests
{
    private readonly FakeTimeProvider _time = new(TestClient.Start);

    [Fact]
    public async Task A_reply_that_does_not_come_runs_into_ResponseHeaders()
    {
        var waiting = new TaskCompletionSource();
        using var client = Create(
            new ScriptedHandler((_, token) => NeverAsync(waiting, token)),
            options => (options.Timeouts.Connect, options.Timeouts.ResponseHeaders) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(7)));

        var call = client.SendAsync(new TestHead()).AsTask();
        await waiting.Task;
        _time.Advance(TimeSpan.FromSeconds(7.9));
        Assert.False(call.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.2));

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
        _time.Advance(TimeSpan.FromSeconds(7.1));

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
        _time.Advance(TimeSpan.FromMinutes(2));

        await call;
        Assert.Equal(2, handler.Seen.Count);
    }

    [Fact]
    public async Task A_document_that_stalls_runs_into_Idle()
    {
        var source = new StallingStream("<Test>"u8.ToArray());
        using var client = Create(
            new ScriptedHandler((_, _) => Task.FromResult(Reply(200, new StreamContent(source)))),
            options => options.Timeouts.Idle = TimeSpan.FromSeconds(5));

        var call = client.SendAsync(new TestPost()).AsTask();
        await source.Stalled;
        _time.Advance(TimeSpan.FromSeconds(5.1));

        var failure = await Assert.ThrowsAsync<OssTimeoutException>(() => call);
        Assert.Contains("Timeouts.Idle", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(403)]
    public async Task A_document_that_drips_runs_into_Document(int status)
    {
        using var source = new DrippingStream();
        using var client = Create(
            new ScriptedHandler((_, _) => Task.FromResult(Reply(status, new StreamContent(source)))),
            options => options.Timeouts.Document = TimeSpan.FromMinutes(2));

        var call = client.SendAsync(new TestPost()).AsTask();
        var bytes = 0;
        while (bytes < 1000 && await source.IsWaitedForAsync(call))
        {
            bytes++;
            _time.Advance(TimeSpan.FromSeconds(1));
            source.Give();
        }

        var failure = await Assert.ThrowsAsync<OssTimeoutException>(() => call);
        Assert.Contains("Timeouts.Document", failure.Message, StringComparison.Ordinal);
        Assert.Equal(120, bytes);
    }

    [Fact]
    public async Task A_document_that_drips_is_asked_for_again_where_that_is_safe()
    {
        using var source = new DrippingStream();
        var handler = new ScriptedHandler((_, _) => Task.FromResult(Reply(200, new StreamContent(source))), Answer(200, "<Test>x</Test>"));
        using var client = Create(handler, options => options.Retry = new OssRetryOptions { BaseDelay = TimeSpan.Zero });

        var call = client.SendAsync(new TestDocument()).AsTask();
        while (await source.IsWaitedForAsync(call))
        {
            _time.Advance(TimeSpan.FromSeconds(10));
            source.Give();
        }

        Assert.Equal("x", (await call).Text);
        Assert.Equal(2, handler.Seen.Count);
    }

    [Fact]
    public async Task A_document_may_drip_where_there_is_no_limit()
    {
        using var source = new DrippingStream("<Test>x</Test>");
        using var client = Create(
            new ScriptedHandler((_, _) => Task.FromResult(Reply(200, new StreamContent(source)))),
            options => options.Timeouts.Document = Timeout.InfiniteTimeSpan);

        var call = client.SendAsync(new TestPost()).AsTask();
        while (await source.IsWaitedForAsync(call))
        {
            _time.Advance(TimeSpan.FromSeconds(29));
            source.Give();
        }

        Assert.Equal("x", (await call).Text);
    }

    [Fact]
    public async Task A_stream_may_drip()
    {
        using var source = new DrippingStream("0123456789");
        using var client = Create(
            new ScriptedHandler((_, _) => Task.FromResult(Reply(200, new StreamContent(source)))),
            options => options.Timeouts.Document = TimeSpan.FromSeconds(1));
        await using var result = await client.SendAsync(new TestGet());

        var read = result.ReadAsStringAsync();
        while (await source.IsWaitedForAsync(read))
        {
            _time.Advance(TimeSpan.FromSeconds(29));
            source.Give();
        }

        Assert.Equal("0123456789", await read);
    }

    [Fact]
    public async Task A_stream_that_stalls_runs_into_Idle()
    {
        var source = new StallingStream("abc"u8.ToArray());
        using var client = Create(
            new ScriptedHandler((_, _) => Task.FromResult(Reply(200, new StreamContent(source)))),
            options => options.Timeouts.Idle = TimeSpan.FromSeconds(5));
        await using var result = await client.SendAsync(new TestGet());

        var read = result.ReadAsBytesAsync();
        await source.Stalled;
        _time.Advance(TimeSpan.FromSeconds(5.1));

        var failure = await Assert.ThrowsAsync<OssTimeoutException>(() => read);
        Assert.Contains("after 3 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_takes_its_time_is_no_stall()
    {
        using var client = Create(new ScriptedHandler(Answer(200, "abcdef")), options => options.Timeouts.Idle = TimeSpan.FromSeconds(5));
        await using var result = await client.SendAsync(new TestGet());
        await result.Content.ReadExactlyAsync(new byte[3]);

        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal("def", await result.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_source_that_takes_its_time_is_no_stall()
    {
        var source = new SlowStream(_time);
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
        _time.Advance(TimeSpan.FromDays(1));
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

    private OssClient Create(HttpMessageHandler handler, Action<OssClientOptions> change) => TestClient.Create(
        handler,
        options =>
        {
            options.Retry.MaxAttempts = 1;
            change(options);
        },
        _time);

    /// <summary>Gives one byte whenever it is told to: those of a text, or blanks without end.</summary>
    private sealed class DrippingStream(string? text = null) : MemoryStream
    {
        private readonly Channel<bool> _waits = Channel.CreateUnbounded<bool>();
        private AwaitedRead? _read;
        private int _count;

        public override bool CanSeek => false;

        /// <summary>Waits until somebody waits for a byte; false when the call has ended instead.</summary>
        internal async Task<bool> IsWaitedForAsync(Task call)
        {
            using var ended = new CancellationTokenSource();
            var waited = _waits.Reader.ReadAsync(ended.Token).AsTask();
            if (await Task.WhenAny(call, waited) == waited)
            {
                return true;
            }

            await ended.CancelAsync();
            return false;
        }

        internal void Give() => _read!.Complete(1);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_count == text?.Length)
            {
                return new(0);
            }

            buffer.Span[0] = text is null ? (byte)' ' : (byte)text[_count];
            _count++;
            _read = new AwaitedRead(() => _waits.Writer.TryWrite(true), cancellationToken);
            return _read.Task;
        }
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
