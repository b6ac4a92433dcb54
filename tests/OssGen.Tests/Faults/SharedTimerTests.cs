using Microsoft.Extensions.Time.Testing;
using OssGen.Wire;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Faults;

/// <summary>The timer of an attempt is used again by another call only after the call that used it has ended.</summary>
public sealed class SharedTimerTests
{
    private readonly FakeTimeProvider _time = new(TestClient.Start);

    [Fact]
    public async Task A_request_that_disposes_its_stream_and_throws_lets_no_two_calls_share_a_timer()
    {
        var tokens = new List<CancellationToken>();
        var handler = new ScriptedHandler(Answer(200, "body"), (_, token) => WaitAsync(tokens, token));
        using var client = Create(handler);
        using var caller = new CancellationTokenSource();
        await Assert.ThrowsAsync<NotSupportedException>(async () => await client.SendAsync(new ThrowingGet()));
        var cancelled = client.SendAsync(new TestHead(), caller.Token).AsTask();
        var other = client.SendAsync(new TestHead()).AsTask();

        caller.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.False(tokens[1].IsCancellationRequested);
        _time.Advance(TimeSpan.FromMinutes(10));
        await Assert.ThrowsAsync<OssTimeoutException>(() => other);
    }

    [Fact]
    public async Task A_read_that_outlives_its_stream_keeps_its_timer()
    {
        var body = new GatedStream();
        using var client = Create(new ScriptedHandler((_, _) => Task.FromResult(Reply(200, new StreamContent(body)))));
        var result = await client.SendAsync(new TestGet());
        var read = result.Content.ReadAsync(new byte[10]).AsTask();
        result.Dispose();

        body.Gate.SetResult();

        Assert.Equal(0, await read);
    }

    [Fact]
    public async Task A_pending_read_that_is_cancelled_leaves_the_token_of_the_next_call()
    {
        var tokens = new List<CancellationToken>();
        var body = new GatedStream();
        using var client = Create(new ScriptedHandler(
            (_, _) => Task.FromResult(Reply(200, new StreamContent(body))), (_, token) => WaitAsync(tokens, token)));
        using var reader = new CancellationTokenSource();
        var result = await client.SendAsync(new TestGet());
        var read = result.Content.ReadAsync(new byte[10], reader.Token).AsTask();
        reader.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        result.Dispose();

        var next = client.SendAsync(new TestHead()).AsTask();

        await AssertTimesOutAsync(next, tokens[0]);
    }

    [Fact]
    public async Task The_token_of_a_read_that_has_ended_does_not_cancel_the_next_call()
    {
        var tokens = new List<CancellationToken>();
        using var client = Create(new ScriptedHandler(Answer(200, "body"), (_, token) => WaitAsync(tokens, token)));
        using var reader = new CancellationTokenSource();
        var result = await client.SendAsync(new TestGet());
        await result.Content.ReadExactlyAsync(new byte[4], reader.Token);
        result.Dispose();
        var next = client.SendAsync(new TestHead()).AsTask();

        reader.Cancel();

        await AssertTimesOutAsync(next, tokens[0]);
    }

    [Fact]
    public async Task A_stream_that_is_disposed_twice_returns_its_timer_once()
    {
        var tokens = new List<CancellationToken>();
        using var client = Create(new ScriptedHandler(Answer(200, "body"), (_, token) => WaitAsync(tokens, token)));
        using var caller = new CancellationTokenSource();
        var result = await client.SendAsync(new TestGet());
        result.Content.Dispose();
        result.Dispose();
        var cancelled = client.SendAsync(new TestHead(), caller.Token).AsTask();
        var other = client.SendAsync(new TestHead()).AsTask();

        caller.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        await AssertTimesOutAsync(other, tokens[1]);
    }

    [Fact]
    public async Task A_second_read_while_one_is_pending_is_refused_and_leaves_the_timer()
    {
        var body = new GatedStream();
        using var client = Create(new ScriptedHandler((_, _) => Task.FromResult(Reply(200, new StreamContent(body)))));
        await using var result = await client.SendAsync(new TestGet());
        var read = result.Content.ReadAsync(new byte[10]).AsTask();

        await Assert.ThrowsAsync<InvalidOperationException>(() => result.Content.ReadExactlyAsync(new byte[10]).AsTask());

        body.Gate.SetResult();
        Assert.Equal(0, await read);
    }

    private async Task AssertTimesOutAsync(Task call, CancellationToken token)
    {
        Assert.False(token.IsCancellationRequested);
        _time.Advance(TimeSpan.FromMinutes(10));
        await Assert.ThrowsAsync<OssTimeoutException>(() => call);
    }

    private static async Task<HttpResponseMessage> WaitAsync(List<CancellationToken> tokens, CancellationToken token)
    {
        tokens.Add(token);
        await Task.Delay(Timeout.Infinite, token);
        throw new InvalidOperationException("The wait has no end.");
    }

    private OssClient Create(HttpMessageHandler handler) =>
        TestClient.Create(handler, static options => options.Retry.MaxAttempts = 1, _time);

    private sealed record ThrowingGet : OssRequest, IOssRequest<TestGetResult>
    {
        private static readonly OssOperation GetOperation =
            new("GetObject", "GET", OssScope.Object) { ReplyBody = OssReplyBody.Stream };

        OssOperation IOssRequest.Operation => GetOperation;

        void IOssRequest.Write(OssRequestWriter writer)
        {
            writer.Bucket("test-bucket");
            writer.Key("key");
        }

        TestGetResult IOssRequest<TestGetResult>.Read(OssResponseReader reply)
        {
            using var content = reply.Content();
            throw new NotSupportedException("This result can't be read.");
        }
    }

    private sealed class GatedStream : MemoryStream
    {
        internal TaskCompletionSource Gate { get; } = new();

        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Gate.Task.WaitAsync(cancellationToken);
            return 0;
        }
    }
}
