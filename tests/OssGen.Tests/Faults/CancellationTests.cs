using System.Text;
using OssGen.Tests.Content;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Faults;

/// <summary>Whatever a call is doing when its caller cancels: the caller's own exception comes out, with the caller's token.</summary>
public sealed class CancellationTests : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();

    public void Dispose() => _cancel.Dispose();

    [Fact]
    public async Task Before_the_start()
    {
        var handler = new ScriptedHandler(Answer(200));
        using var client = TestClient.Create(handler);
        await _cancel.CancelAsync();

        await AssertCancelledAsync(client.SendAsync(new TestHead(), _cancel.Token).AsTask());

        Assert.Empty(handler.Seen);
    }

    [Fact]
    public async Task While_credentials_are_fetched()
    {
        var handler = new ScriptedHandler(Answer(200));
        using var client = TestClient.Create(handler, options => options.Credentials = new Slow());

        var call = client.SendAsync(new TestHead(), _cancel.Token).AsTask();
        await _cancel.CancelAsync();

        await AssertCancelledAsync(call);
        Assert.Empty(handler.Seen);
    }

    [Fact]
    public async Task While_the_reply_is_awaited()
    {
        using var client = TestClient.Create(new ScriptedHandler(NeverAsync));

        var call = client.SendAsync(new TestHead(), _cancel.Token).AsTask();
        await _cancel.CancelAsync();

        await AssertCancelledAsync(call);
    }

    [Fact]
    public async Task While_the_source_of_an_upload_is_read()
    {
        await using var server = ScriptedServer.Start(connection => connection.UntilClosedAsync());
        using var client = Real(server);
        var source = new StallingStream("first"u8.ToArray());

        var call = client.SendAsync(new TestPut { Content = source }, _cancel.Token).AsTask();
        await source.Stalled;
        await _cancel.CancelAsync();

        await AssertCancelledAsync(call);
    }

    [Fact]
    public async Task While_an_upload_is_sent_to_a_server_that_does_not_read()
    {
        var connected = new TaskCompletionSource();
        await using var server = ScriptedServer.Start(async connection =>
        {
            connected.SetResult();
            await Task.Delay(Timeout.Infinite, connection.Stop);
        });
        using var client = Real(server);

        var call = client.SendAsync(new TestPut { Content = new byte[64 * 1024 * 1024] }, _cancel.Token).AsTask();
        await connected.Task;
        await _cancel.CancelAsync();

        await AssertCancelledAsync(call);
    }

    [Fact]
    public async Task While_backing_off()
    {
        var time = new WaitingTime();
        var handler = new ScriptedHandler(Error(500, "InternalError"));
        using var client = TestClient.Create(handler, options => options.Retry = new OssRetryOptions { NextRandom = () => 0.9 }, time);

        var call = client.SendAsync(new TestHead(), _cancel.Token).AsTask();
        await time.NextWaitAsync();
        await _cancel.CancelAsync();

        await AssertCancelledAsync(call);
        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task While_a_document_is_read()
    {
        var source = new StallingStream("<Test>"u8.ToArray());
        using var client = TestClient.Create(new ScriptedHandler((_, _) => Task.FromResult(Reply(200, new StreamContent(source)))));

        var call = client.SendAsync(new TestPost(), _cancel.Token).AsTask();
        await source.Stalled;
        await _cancel.CancelAsync();

        await AssertCancelledAsync(call);
    }

    [Fact]
    public async Task While_an_error_document_is_read()
    {
        var source = new StallingStream("<Error>"u8.ToArray());
        using var client = TestClient.Create(new ScriptedHandler((_, _) => Task.FromResult(Reply(500, new StreamContent(source)))));

        var call = client.SendAsync(new TestDocument(), _cancel.Token).AsTask();
        await source.Stalled;
        await _cancel.CancelAsync();

        await AssertCancelledAsync(call);
    }

    [Fact]
    public async Task While_a_stream_is_read()
    {
        await using var server = ScriptedServer.Start(async connection =>
        {
            await connection.ReplyAsync("HTTP/1.1 200 OK\r\nx-oss-request-id: id-0\r\nContent-Length: 100\r\nETag: \"e\"\r\n\r\nabc");
            await connection.UntilClosedAsync();
        });
        using var client = Real(server);
        await using var result = await client.SendAsync(new TestGet());
        await result.Content.ReadExactlyAsync(new byte[3]);

        var read = result.Content.ReadExactlyAsync(new byte[1], _cancel.Token).AsTask();
        await _cancel.CancelAsync();

        await AssertCancelledAsync(read);
    }

    [Fact]
    public async Task While_waiting_to_resume_a_stream()
    {
        var time = new WaitingTime();
        using var client = TestClient.Create(
            new Download.ObjectServer(new byte[100], 10), options => options.Retry = new OssRetryOptions { NextRandom = () => 0.9 }, time);
        await using var result = await client.SendAsync(new TestGet());

        var read = result.Content.CopyToAsync(Stream.Null, _cancel.Token);
        await time.NextWaitAsync();
        await _cancel.CancelAsync();

        await AssertCancelledAsync(read);
    }

    [Fact]
    public async Task A_call_may_be_cancelled_while_others_go_on()
    {
        using var client = TestClient.Create(new ScriptedHandler(NeverAsync, Answer(200)));
        var call = client.SendAsync(new TestHead(), _cancel.Token).AsTask();

        await client.SendAsync(new TestHead());
        await _cancel.CancelAsync();
        await AssertCancelledAsync(call);

        await client.SendAsync(new TestHead());
    }

    [Fact]
    public async Task A_token_cancelled_after_the_call_harms_neither_its_result_nor_later_calls()
    {
        using var client = TestClient.Create(new ScriptedHandler(Answer(200, "abc")));
        await using var result = await client.SendAsync(new TestGet(), _cancel.Token);

        await _cancel.CancelAsync();

        Assert.Equal("abc", await result.ReadAsStringAsync());
        await client.SendAsync(new TestHead());
    }

    private static async Task<HttpResponseMessage> NeverAsync(SeenRequest request, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException(Encoding.UTF8.GetString(request.Body));
    }

    private static OssClient Real(ScriptedServer server)
    {
        var options = TestClient.Options(time: TimeProvider.System);
        options.Endpoint = server.Endpoint;
        return new OssClient(options);
    }

    private async Task AssertCancelledAsync(Task call)
    {
        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(_cancel.Token, failure.CancellationToken);
    }

    private sealed class Slow : OssCredentialsProvider
    {
        public override async ValueTask<OssCredentials?> GetCredentialsAsync(CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null;
        }
    }
}
