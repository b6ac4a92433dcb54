using System.Net;
using OssGen.TestSupport.Streams;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Pipeline;

/// <summary>A transport of the caller's own behaves, or is refused with the remedy, on each of the three ways to give one.</summary>
public sealed class ForeignTransportTests
{
    private const string Way = "handler";

    public static TheoryData<string> Ways => [Way, "HttpClient", "invoker", "wrapped"];

    [Fact]
    public void A_handler_that_decompresses_is_refused_also_behind_others()
    {
        using var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.GZip };
        using var classic = new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All };
        using var wrapped = new Passing(
            new Passing(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.Brotli }));

        foreach (var handler in new HttpMessageHandler[] { sockets, classic, wrapped })
        {
            var failure = Assert.Throws<ArgumentException>(() => new OssClient(TestClient.Options(handler)));
            Assert.Contains("AutomaticDecompression", failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("HttpClient")]
    [InlineData("invoker")]
    public async Task A_transport_that_decompresses_unseen_is_noticed_at_the_first_reply(string way)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All };
        await using var server = ScriptedServer.Start(connection => connection.ReplyAsync(Reply(200)));
        using var client = Create(server, way, handler);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () => await client.SendAsync(new TestHead()));

        Assert.Contains("AutomaticDecompression", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Encodings_that_the_request_asks_for_itself_pass()
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        var head = "";
        await using var server = ScriptedServer.Start(async connection =>
        {
            head = await connection.ReadHeadAsync();
            await connection.WriteAsync(Reply(200));
        });
        using var client = Create(server, "HttpClient", handler);

        await client.SendAsync(new TestHead { ExtraHeaders = new Dictionary<string, string> { ["Accept-Encoding"] = "gzip" } });

        Assert.Contains("Accept-Encoding: gzip\r\n", head, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Metadata_in_UTF8_arrives_also_where_the_transport_reads_Latin1(string way)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        await using var server = ScriptedServer.Start(connection => connection.ReplyAsync(Reply(200, "x-oss-meta-name: 你好, é")));
        using var client = Create(server, way, handler);

        var result = await client.HeadObjectAsync("test-bucket", "key");

        Assert.Equal("你好, é", result.Metadata["name"]);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("é")]
    [InlineData("Ã")]
    [InlineData("naïve café")]
    [InlineData("你好")]
    public void Text_that_is_no_misread_UTF8_stays(string text) => Assert.Same(text, OssGen.Text.Latin1Text.ToUtf8(text));

    [Fact]
    public async Task A_transport_that_reads_UTF8_itself_is_left_alone()
    {
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ResponseHeaderEncodingSelector = static (_, _) => System.Text.Encoding.UTF8,
        };
        await using var server = ScriptedServer.Start(connection => connection.ReplyAsync(Reply(200, "x-oss-meta-name: Ã©")));
        using var client = Create(server, Way, handler);

        var result = await client.HeadObjectAsync("test-bucket", "key");

        Assert.Equal("Ã©", result.Metadata["name"]);
    }

    [Fact]
    public async Task A_proxy_that_asks_for_authentication_is_named()
    {
        await using var proxy = ScriptedServer.Start(connection => connection.ReplyAsync(NotAuthenticated));
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, Proxy = new WebProxy(proxy.Endpoint) };
        using var client = TestClient.Create(handler, time: TimeProvider.System);

        var failure = await Assert.ThrowsAsync<OssTransportException>(async () => await client.SendAsync(new TestPut { Content = "body" }));

        Assert.Contains(proxy.Endpoint, failure.Message, StringComparison.Ordinal);
        Assert.Contains("407", failure.Message, StringComparison.Ordinal);
        Assert.Contains("password", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, proxy.Connections);
    }

    [Fact]
    public async Task A_proxy_that_asks_after_a_body_that_cannot_be_sent_again_is_named_with_the_remedy()
    {
        await using var proxy = AuthenticatingProxy();
        using var handler = Through(proxy);
        using var client = TestClient.Create(handler, options => options.ExpectContinueAbove = null, TimeProvider.System);

        var failure = await Assert.ThrowsAsync<OssTransportException>(
            async () => await client.SendAsync(new TestPut { Content = OssContent.FromStream(new OneWayStream(new byte[10]), 10) }));

        Assert.Contains(proxy.Endpoint, failure.Message, StringComparison.Ordinal);
        Assert.Contains("407", failure.Message, StringComparison.Ordinal);
        Assert.Contains("seekable", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_that_asks_before_the_body_gets_it_once()
    {
        byte[]? arrived = null;
        await using var proxy = ScriptedServer.Start(
            async connection =>
            {
                await connection.ReadHeadAsync();
                await connection.WriteAsync(NotAuthenticated);
            },
            async connection =>
            {
                arrived = (await connection.ReadRequestAsync()).Body;
                await connection.WriteAsync(Reply(200, "x-oss-hash-crc64ecma: " + OssCrc64.Compute(new byte[2000])));
            });
        using var handler = Through(proxy);
        using var client = TestClient.Create(handler, options => options.ExpectContinueAbove = 1000, TimeProvider.System);

        await client.SendAsync(new TestPut { Content = OssContent.FromStream(new OneWayStream(new byte[2000]), 2000) });

        Assert.Equal(2000, arrived?.Length);
    }

    private static string NotAuthenticated =>
        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n"
            + "Connection: close\r\n\r\n";

    private static string Reply(int status, string header = "x-none: 0") =>
        FormattableString.Invariant(
            $"HTTP/1.1 {status} X\r\nContent-Length: 0\r\nx-oss-request-id: id-1\r\nConnection: close\r\n{header}\r\n\r\n");

    private static ScriptedServer AuthenticatingProxy() => ScriptedServer.Start(
        connection => connection.ReplyAsync(NotAuthenticated),
        connection => connection.ReplyAsync(Reply(200)));

    private static SocketsHttpHandler Through(ScriptedServer proxy) =>
        new()
        {
            AllowAutoRedirect = false,
            Proxy = new WebProxy(proxy.Endpoint) { Credentials = new NetworkCredential("user", "password") },
        };

    private static OssClient Create(ScriptedServer server, string way, SocketsHttpHandler handler)
    {
        var options = TestClient.Options(time: TimeProvider.System);
        options.Endpoint = server.Endpoint;
        switch (way)
        {
            case "HttpClient":
                options.HttpInvoker = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
                break;
            case "invoker":
                options.HttpInvoker = new HttpMessageInvoker(handler);
                break;
            default:
                options.HttpHandler = way == Way ? handler : new Passing(handler);
                break;
        }

        return new OssClient(options);
    }

    private sealed class Passing(HttpMessageHandler inner) : DelegatingHandler(inner);
}
