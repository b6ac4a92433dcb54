namespace OssGen.Tests.Faults;

/// <summary>What a client's end means for a body that is still being read.</summary>
public sealed class DisposedClientTests
{
    private const int Half = 2_000_000;

    [Fact]
    public async Task A_body_that_is_being_read_is_read_to_its_end()
    {
        var disposed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = ScriptedServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(
                $"HTTP/1.1 200 OK\r\nx-oss-request-id: 1\r\nContent-Length: {2 * Half}\r\nConnection: close\r\n\r\n");
            await connection.WriteAsync(new string('a', Half));
            await disposed.Task;
            await connection.WriteAsync(new string('b', Half));
        });
        var client = Create(server);
        await using var got = await client.GetObjectAsync("test-bucket", "key");

        client.Dispose();
        disposed.SetResult();
        using var bytes = new MemoryStream();
        await got.CopyToAsync(bytes);

        Assert.Equal(2 * Half, bytes.Length);
    }

    [Fact]
    public async Task A_body_that_breaks_after_it_is_not_resumed()
    {
        var disposed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = ScriptedServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(
                $"HTTP/1.1 200 OK\r\nx-oss-request-id: 1\r\nETag: \"1\"\r\nContent-Length: {2 * Half}\r\nConnection: close\r\n\r\n");
            await connection.WriteAsync(new string('a', Half));
            await disposed.Task;
            connection.Reset();
        });
        var client = Create(server);
        await using var got = await client.GetObjectAsync("test-bucket", "key");

        client.Dispose();
        disposed.SetResult();

        await Assert.ThrowsAnyAsync<Exception>(async () => await got.CopyToAsync(Stream.Null));
        Assert.Equal(1, server.Connections);
    }

    private static OssClient Create(ScriptedServer server)
    {
        var options = TestClient.Options(time: TimeProvider.System);
        options.Endpoint = server.Endpoint;
        return new OssClient(options);
    }
}
