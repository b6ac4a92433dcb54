using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using OssGen.TestSupport.Streams;

namespace OssGen.Tests.Faults;

/// <summary>Faults of real connections, with the client's own transport.</summary>
public sealed class SocketFaultTests
{
    private const string Failed = "HTTP/1.1 500 Internal Server Error\r\nx-oss-request-id: id-0\r\nContent-Length: 51\r\n"
        + "Connection: close\r\n\r\n<Error><Code>InternalError</Code><Message/></Error>";

    [Fact]
    public async Task A_500_and_then_a_200_is_a_success_with_the_whole_body_sent_twice()
    {
        var bodies = new List<byte[]>();
        await using var server = ScriptedServer.Start(
            async connection =>
            {
                bodies.Add((await connection.ReadRequestAsync()).Body);
                await connection.WriteAsync(Failed);
            },
            async connection =>
            {
                bodies.Add((await connection.ReadRequestAsync()).Body);
                await connection.WriteAsync(Stored(bodies[^1]));
            });
        using var client = Create(server);
        var body = new byte[300_000];
        new Random(7).NextBytes(body);

        await client.SendAsync(new TestPut { Content = new MemoryStream(body) });

        Assert.Equal([body, body], bodies);
    }

    [Fact]
    public async Task A_connection_reset_before_the_headers_is_tried_again()
    {
        await using var server = ScriptedServer.Start(
            async connection =>
            {
                await connection.ReadRequestAsync();
                connection.Reset();
            },
            connection => connection.ReplyAsync(Stored("body"u8)));
        using var client = Create(server);

        await client.SendAsync(new TestPut { Content = "body" });

        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task A_connection_closed_before_the_headers_is_not_repeated_for_a_post()
    {
        await using var server = ScriptedServer.Start(connection => connection.ReadRequestAsync());
        using var client = Create(server);

        var failure = await Assert.ThrowsAsync<OssTransportException>(async () => await client.SendAsync(new TestPost()));

        Assert.Equal(1, server.Connections);
        Assert.True(failure.OutcomeUnknown);
    }

    [Fact]
    public async Task A_reset_in_the_middle_of_an_upload_is_tried_again_from_its_start()
    {
        byte[]? arrived = null;
        await using var server = ScriptedServer.Start(
            async connection =>
            {
                await connection.ReadHeadAsync();
                connection.Reset();
            },
            async connection =>
            {
                arrived = (await connection.ReadRequestAsync()).Body;
                await connection.WriteAsync(Stored(arrived));
            });
        using var client = Create(server);
        var body = new byte[8 * 1024 * 1024];
        new Random(8).NextBytes(body);

        await client.SendAsync(new TestPut { Content = body });

        Assert.Equal(body, arrived);
    }

    [Fact]
    public async Task A_reset_in_the_middle_of_a_one_way_upload_fails_with_the_reason()
    {
        await using var server = ScriptedServer.Start(async connection =>
        {
            await connection.ReadHeadAsync();
            connection.Reset();
        });
        using var client = Create(server, options => options.ExpectContinueAbove = null);

        var failure = await Assert.ThrowsAsync<OssTransportException>(
            async () => await client.SendAsync(new TestPut { Content = new OneWayStream(new byte[16 * 1024 * 1024]) }));

        Assert.Equal(1, server.Connections);
        Assert.Contains("stream that can't seek", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_in_the_middle_of_a_download_is_resumed()
    {
        string? second = null;
        var wasRead = new TaskCompletionSource();
        await using var server = ScriptedServer.Start(
            async connection =>
            {
                await connection.ReplyAsync(Head(200, 10, "x-oss-hash-crc64ecma: " + Crc("0123456789")) + "0123");
                await wasRead.Task;
                connection.Reset();
            },
            async connection =>
            {
                second = (await connection.ReadRequestAsync()).Head;
                await connection.WriteAsync(Head(206, 6, "Content-Range: bytes 4-9/10") + "456789");
            });
        using var client = Create(server);
        await using var result = await client.SendAsync(new TestGet());
        await result.Content.ReadExactlyAsync(new byte[4]);
        wasRead.SetResult();

        Assert.Equal("456789", await result.ReadAsStringAsync());
        Assert.Contains("Range: bytes=4-9\r\n", second, StringComparison.Ordinal);
        Assert.Contains("If-Match: \"e\"\r\n", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_closed_early_is_resumed()
    {
        await using var server = ScriptedServer.Start(
            connection => connection.ReplyAsync(Head(200, 10) + "0123"),
            connection => connection.ReplyAsync(Head(206, 6, "Content-Range: bytes 4-9/10") + "456789"));
        using var client = Create(server);

        await using var result = await client.SendAsync(new TestGet());

        Assert.Equal("0123456789", await result.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_document_that_breaks_off_is_asked_for_again()
    {
        await using var server = ScriptedServer.Start(
            connection => connection.ReplyAsync(Head(200, 20) + "<Tes"),
            connection => connection.ReplyAsync(Head(200, 14) + "<Test>a</Test>"));
        using var client = Create(server);

        var result = await client.SendAsync(new TestDocument());

        Assert.Equal("a", result.Text);
    }

    [Fact]
    public async Task A_trickle_that_keeps_moving_is_read_to_its_end()
    {
        await using var server = ScriptedServer.Start(async connection =>
        {
            await connection.ReplyAsync(Head(200, 50));
            for (var index = 0; index < 50; index++)
            {
                await connection.WriteAsync("x");
                await Task.Yield();
            }
        });
        using var client = Create(server);

        await using var result = await client.SendAsync(new TestGet());

        Assert.Equal(50, (await result.ReadAsBytesAsync()).Length);
    }

    [Fact]
    public async Task Disposing_a_result_half_read_closes_its_connection()
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = ScriptedServer.Start(async connection =>
        {
            await connection.ReplyAsync("HTTP/1.1 200 OK\r\nx-oss-request-id: id-0\r\nContent-Length: 1000000\r\nETag: \"e\"\r\n\r\nabc");
            await connection.UntilClosedAsync();
            closed.SetResult();
        });
        using var client = Create(server);
        var result = await client.SendAsync(new TestGet());
        await result.Content.ReadExactlyAsync(new byte[3]);

        await result.DisposeAsync();

        await closed.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Nobody_listening_is_tried_three_times_and_known_not_to_have_taken_effect()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var endpoint = $"http://{probe.LocalEndpoint}";
        probe.Stop();
        var options = TestClient.Options(time: TimeProvider.System);
        options.Endpoint = endpoint;
        using var client = new OssClient(options);

        var failure = await Assert.ThrowsAsync<OssTransportException>(async () => await client.SendAsync(new TestPost()));

        Assert.False(failure.OutcomeUnknown);
        Assert.Contains("No connection to 127.0.0.1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_in_UTF8_pass_both_ways()
    {
        string? head = null;
        await using var server = ScriptedServer.Start(async connection =>
        {
            head = (await connection.ReadRequestAsync()).Head;
            await connection.WriteAsync(
                "HTTP/1.1 200 OK\r\nx-oss-request-id: id-0\r\nx-oss-hash-crc64ecma: 0\r\nContent-Length: 0\r\nx-oss-meta-name: 再见\r\n"
                    + "Connection: close\r\n\r\n");
        });
        using var client = Create(server);

        var result = await client.SendAsync(new TestPut { Metadata = new Dictionary<string, string> { ["name"] = "你好" } });

        Assert.Contains("x-oss-meta-name: 你好\r\n", head, StringComparison.Ordinal);
        Assert.Equal("再见", result.Response.Headers["x-oss-meta-name"]);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nx-oss-request-id: id-0\r\nContent-Length: nonsense\r\n\r\n")]
    [InlineData("garbage\r\n\r\n")]
    [InlineData("HTTP/1.1 999999 X\r\n\r\n")]
    public async Task A_server_that_speaks_no_HTTP_is_a_transport_error(string reply)
    {
        await using var server = ScriptedServer.Start(connection => connection.ReplyAsync(reply));
        using var client = Create(server);

        await Assert.ThrowsAnyAsync<OssException>(async () => await client.SendAsync(new TestPost()));
    }

    private static OssClient Create(ScriptedServer server, Action<OssClientOptions>? change = null)
    {
        var options = TestClient.Options(time: TimeProvider.System);
        options.Endpoint = server.Endpoint;
        change?.Invoke(options);
        return new OssClient(options);
    }

    private static string Stored(ReadOnlySpan<byte> body) =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nx-oss-request-id: id-0\r\n"
            + $"x-oss-hash-crc64ecma: {OssCrc64.Compute(body)}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    private static string Crc(string text) => OssCrc64.Compute(Encoding.UTF8.GetBytes(text)).ToString(CultureInfo.InvariantCulture);

    private static string Head(int status, int length, string header = "X-None: 0") =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} X\r\nx-oss-request-id: id-0\r\nContent-Length: {length}\r\n"
            + $"ETag: \"e\"\r\nConnection: close\r\n{header}\r\n\r\n");
}
