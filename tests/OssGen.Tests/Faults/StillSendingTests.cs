using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Faults;

/// <summary>A handler may deliver a reply while it still reads the request's body. Later calls use nothing that this body uses.</summary>
public sealed class StillSendingTests
{
    private readonly FakeTimeProvider _time = new(TestClient.Start);

    [Fact]
    public async Task Another_call_leaves_the_bytes_of_a_body_that_is_still_sent()
    {
        var handler = new EarlyHandler();
        using var client = Create(handler);
        await client.SendAsync(new TestPost { Text = "the first" });

        await client.SendAsync(new TestPost { Text = "the other" });

        Assert.Contains("the first", Encoding.UTF8.GetString(handler.First.Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_still_sent_leaves_the_timeout_of_another_call()
    {
        var handler = new EarlyHandler();
        using var client = Create(handler);
        await client.SendAsync(new TestPost());
        var other = client.SendAsync(new TestHead()).AsTask();

        handler.First.Gate.SetResult();
        await handler.Sending;
        _time.Advance(TimeSpan.FromSeconds(8));

        Assert.False(handler.Waiting.IsCancellationRequested);
        _time.Advance(TimeSpan.FromMinutes(10));
        await Assert.ThrowsAsync<OssTimeoutException>(() => other);
    }

    private OssClient Create(HttpMessageHandler handler) => TestClient.Create(
        handler,
        static options =>
        {
            options.Retry.MaxAttempts = 1;
            (options.Timeouts.Connect, options.Timeouts.ResponseHeaders) = (TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(7));
        },
        _time);

    /// <summary>Answers a POST while its body is sent to a stream that waits, and never answers a HEAD.</summary>
    private sealed class EarlyHandler : HttpMessageHandler
    {
        internal GatedStream First { get; } = new();

        internal Task Sending { get; private set; } = Task.CompletedTask;

        internal CancellationToken Waiting { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is not { } content)
            {
                Waiting = cancellationToken;
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            else if (Sending == Task.CompletedTask)
            {
                Sending = content.CopyToAsync(First, CancellationToken.None);
            }
            else
            {
                await content.CopyToAsync(Stream.Null, cancellationToken);
            }

            var reply = Reply((int)HttpStatusCode.OK, "<Test>x</Test>"u8.ToArray(), ("x-oss-request-id", "id-1"));
            reply.RequestMessage = request;
            return reply;
        }
    }

    private sealed class GatedStream : MemoryStream
    {
        internal TaskCompletionSource Gate { get; } = new();

        /// <summary>The memory from which the body is being sent.</summary>
        internal ReadOnlyMemory<byte> Body { get; private set; }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Body = buffer;
            await Gate.Task;
        }
    }
}
