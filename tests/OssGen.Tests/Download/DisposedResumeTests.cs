using Microsoft.Extensions.Time.Testing;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Download;

/// <summary>A result that is disposed while a read resumes its body leaves no open reply.</summary>
public sealed class DisposedResumeTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 1000).Select(index => (byte)(index * 7))];

    [Fact]
    public async Task Nothing_is_sent_when_the_result_is_disposed_before_the_rest_is_requested()
    {
        var time = new FakeTimeProvider(TestClient.Start);
        var server = new ObjectServer(Bytes, 100);
        using var client = TestClient.Create(
            server, static options => options.Retry = new() { BaseDelay = TimeSpan.FromSeconds(1), NextRandom = static () => 0.5 }, time);
        var result = await client.SendAsync(new TestGet());
        var read = result.ReadAsBytesAsync();
        result.Dispose();

        time.Advance(TimeSpan.FromSeconds(10));

        await Assert.ThrowsAsync<ObjectDisposedException>(() => read);
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task The_reply_with_the_rest_is_closed_when_the_result_is_disposed_before_it_arrives()
    {
        var server = new ObjectServer(Bytes, 100);
        using var rest = new GatedRest(server);
        using var client = TestClient.Create(rest);
        var result = await client.SendAsync(new TestGet());
        var read = result.ReadAsBytesAsync();
        result.Dispose();

        rest.Gate.SetResult();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => read);
        Assert.Equal((2, 2), (server.Seen.Count, server.Closed));
    }

    [Fact]
    public async Task A_read_after_a_disposed_resume_says_that_the_result_was_disposed()
    {
        using var rest = new GatedRest(new ObjectServer(Bytes, 100));
        using var client = TestClient.Create(rest);
        var result = await client.SendAsync(new TestGet());
        var content = result.Content;
        var read = result.ReadAsBytesAsync();
        result.Dispose();
        rest.Gate.SetResult();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => read);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => content.ReadExactlyAsync(new byte[1]).AsTask());
    }

    /// <summary>Holds back the replies to requests for the rest.</summary>
    private sealed class GatedRest(HttpMessageHandler server) : DelegatingHandler(server)
    {
        internal TaskCompletionSource Gate { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var reply = await base.SendAsync(request, cancellationToken);
            if (request.Headers.Contains("Range"))
            {
                await Gate.Task;
            }

            return reply;
        }
    }
}
