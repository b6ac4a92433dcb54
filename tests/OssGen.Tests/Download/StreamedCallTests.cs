using System.Net;
using System.Text;
using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Download;

/// <summary>The state of a call whose reply is a stream is used by later calls, while the stream can still be resumed.</summary>
public sealed class StreamedCallTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 1000).Select(index => (byte)(index * 7))];

    [Fact]
    public async Task A_body_is_resumed_with_its_own_request_after_other_calls()
    {
        var server = new ObjectServer(Bytes, 100);
        using var client = TestClient.Create(server);
        await using var first = await client.SendAsync(new TestGet { Key = "first" });
        await using var second = await client.SendAsync(new TestGet { Key = "second", Range = "bytes=5-9" });
        await second.ReadAsBytesAsync();

        var body = await first.ReadAsBytesAsync();

        Assert.Equal(Bytes, body);
        Assert.EndsWith("first", server.Seen[2].Uri.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("bytes=100-999", server.Seen[2].Header("Range"));
    }

    [Fact]
    public async Task Streams_that_are_open_at_the_same_time_have_their_own_bytes()
    {
        using var client = TestClient.Create(new ObjectServer(Bytes));
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(index =>
            client.SendAsync(new TestGet { Range = $"bytes={index}-{index + 9}" }).AsTask()));

        var bodies = await Task.WhenAll(results.AsEnumerable().Reverse().Select(result => result.ReadAsBytesAsync()));

        Assert.Equal(Enumerable.Range(0, 50).Reverse().Select(index => Bytes[index..(index + 10)]), bodies);
    }

    [Fact]
    public async Task The_first_attempt_counts_when_the_body_is_resumed()
    {
        var server = new ObjectServer(Bytes, 100, 100, 100);
        using var client = TestClient.Create(server, static options => options.Retry.MaxAttempts = 2);
        await using var result = await client.SendAsync(new TestGet());

        var failure = await Assert.ThrowsAsync<OssTransportException>(() => result.ReadAsBytesAsync());

        Assert.Contains("after 2 attempts", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, server.Seen.Count);
    }

    [Fact]
    public async Task A_content_without_a_synchronous_stream_is_read()
    {
        var handler = new ScriptedHandler((_, _) => Task.FromResult(Reply(200, new AsynchronousContent())));
        using var client = TestClient.Create(handler);

        await using var result = await client.SendAsync(new TestGet());

        Assert.Equal([1, 2, 3], await result.ReadAsBytesAsync());
    }

    [Fact]
    public async Task A_content_of_parts_without_a_synchronous_stream_is_read()
    {
        var handler = new ScriptedHandler(
            (_, _) => Task.FromResult(Reply(200, new MultipartContent("mixed", "end") { new AsynchronousContent() })));
        using var client = TestClient.Create(handler);

        await using var result = await client.SendAsync(new TestGet());

        Assert.Equal("--end\r\n\r\n\u0001\u0002\u0003\r\n--end--\r\n", Encoding.Latin1.GetString(await result.ReadAsBytesAsync()));
    }

    private sealed class AsynchronousContent : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            await stream.WriteAsync(new byte[] { 1, 2, 3 });

        protected override bool TryComputeLength(out long length)
        {
            length = 3;
            return true;
        }
    }
}
