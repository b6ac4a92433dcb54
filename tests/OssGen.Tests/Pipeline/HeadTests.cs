using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Pipeline;

public sealed class HeadTests
{
    [Fact]
    public async Task The_length_of_a_body_that_does_not_come_is_neither_awaited_nor_reserved()
    {
        using var client = TestClient.Create(
            new ScriptedHandler((_, _) => Task.FromResult(Reply(200, new Untouchable(), ("Content-Length", "5000000000000")))));

        var result = await client.SendAsync(new TestHead());

        Assert.Equal(5_000_000_000_000, result.ContentLength);
    }

    [Fact]
    public async Task Over_a_real_connection_the_next_call_reuses_it()
    {
        await using var server = ScriptedServer.Start(async connection =>
        {
            await connection.ReplyAsync("HTTP/1.1 200 OK\r\nx-oss-request-id: id-0\r\nContent-Length: 5000000\r\n\r\n");
            await connection.ReplyAsync("HTTP/1.1 404 Not Found\r\nx-oss-request-id: id-0\r\nContent-Length: 287\r\n\r\n");
            await connection.ReplyAsync("HTTP/1.1 200 OK\r\nx-oss-request-id: id-0\r\nContent-Length: 7\r\n\r\n");
            await connection.UntilClosedAsync();
        });
        var options = TestClient.Options(time: TimeProvider.System);
        options.Endpoint = server.Endpoint;
        using var client = new OssClient(options);

        await client.SendAsync(new TestHead());
        await Assert.ThrowsAsync<OssServiceException>(async () => await client.SendAsync(new TestHead()));
        await client.SendAsync(new TestHead());

        Assert.Equal(1, server.Connections);
    }

    private sealed class Untouchable : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) =>
            throw new InvalidOperationException("Nobody reads the body of a HEAD.");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
