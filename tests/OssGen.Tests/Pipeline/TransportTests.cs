using System.Net;
using OssGen.Pipeline;
using OssGen.Tests.Faults;
using RichardSzalay.MockHttp;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Pipeline;

public sealed class TransportTests
{
    [Fact]
    public void Our_own_handler_follows_no_redirects_decompresses_nothing_and_speaks_UTF8()
    {
        using var handler = OwnTransport.CreateHandler(new OssTimeoutOptions { Connect = TimeSpan.FromSeconds(3) });

        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
        Assert.True(handler.UseProxy);
        Assert.Equal(DecompressionMethods.None, handler.AutomaticDecompression);
        Assert.Equal(TimeSpan.FromSeconds(3), handler.ConnectTimeout);
        Assert.Equal("utf-8", handler.RequestHeaderEncodingSelector!("x", new HttpRequestMessage())!.WebName);
        Assert.Equal("utf-8", handler.ResponseHeaderEncodingSelector!("x", new HttpRequestMessage())!.WebName);
    }

    [Fact]
    public void Refuses_an_HttpClient_with_a_timeout_and_says_what_to_do()
    {
        using var http = new HttpClient();

        var failure = Assert.Throws<ArgumentException>(() => new OssClient(Options(http)));

        Assert.Contains("Timeout.InfiniteTimeSpan", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_an_HttpClient_without_a_timeout_and_leaves_it_open()
    {
        var handler = new ScriptedHandler(Answer(200));
        using var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };

        using (var client = new OssClient(Options(http)))
        {
            await client.SendAsync(new TestHead());
        }

        await http.GetAsync(new Uri("http://host/"));
        Assert.Equal(2, handler.Seen.Count);
    }

    [Fact]
    public void Refuses_handlers_that_follow_redirects_also_behind_others()
    {
        using var sockets = new SocketsHttpHandler();
        using var classic = new HttpClientHandler();
        using var wrapped = new Passing(new SocketsHttpHandler());

        foreach (var handler in new HttpMessageHandler[] { sockets, classic, wrapped })
        {
            var failure = Assert.Throws<ArgumentException>(() => new OssClient(TestClient.Options(handler)));
            Assert.Contains("AllowAutoRedirect", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Takes_a_handler_that_follows_none()
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        await using var server = ScriptedServer.Start(connection =>
            connection.ReplyAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nx-oss-request-id: id-1\r\nConnection: close\r\n\r\n"));
        using var client = TestClient.Create(handler, options => options.Endpoint = server.Endpoint, TimeProvider.System);

        var result = await client.SendAsync(new TestHead());

        Assert.Equal("id-1", result.Response.RequestId);
    }

    [Fact]
    public async Task Notices_a_transport_that_followed_a_redirect_unseen()
    {
        var inner = new ScriptedHandler(Answer(200));
        using var client = TestClient.Create(new Redirecting(inner));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () => await client.SendAsync(new TestHead()));

        Assert.Contains("followed a redirect", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_an_invoker_and_a_handler_at_once()
    {
        using var handler = new ScriptedHandler(Answer(200));
        using var invoker = new HttpMessageInvoker(handler);
        var options = TestClient.Options(handler);
        options.HttpInvoker = invoker;

        Assert.Throws<ArgumentException>(() => new OssClient(options));
    }

    [Fact]
    public async Task A_transport_that_cannot_send_a_value_is_explained()
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        await using var server = ScriptedServer.Start(connection => connection.ReplyAsync(
            "HTTP/1.1 200 OK\r\nx-oss-request-id: id-0\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        using var client = TestClient.Create(handler, options => options.Endpoint = server.Endpoint, TimeProvider.System);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await client.SendAsync(new TestPut { Metadata = new Dictionary<string, string> { ["name"] = "你好" } }));

        Assert.Contains("x-oss-meta-name", failure.Message, StringComparison.Ordinal);
        Assert.Contains("RequestHeaderEncodingSelector", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_without_a_body_can_carry_a_content_type()
    {
        var handler = new ScriptedHandler(Answer(200));
        using var client = TestClient.Create(handler);

        await client.SendAsync(new TestHead { ExtraHeaders = new Dictionary<string, string> { ["Content-Type"] = "text/plain" } });

        Assert.Equal("text/plain", handler.Seen[0].Header("Content-Type"));
        Assert.Empty(handler.Seen[0].Body);
    }

    [Fact]
    public async Task The_client_names_itself()
    {
        var handler = new ScriptedHandler(Answer(200));
        using var client = TestClient.Create(handler);

        await client.SendAsync(new TestHead());

        Assert.StartsWith("OssGen/" + OssClient.Version, handler.Seen[0].Header("User-Agent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mocked_transport_sees_the_request_as_sent()
    {
        using var mock = new MockHttpMessageHandler();
        mock.Expect(HttpMethod.Head, "http://test-bucket.storage.oss.test/a/b.txt")
            .WithHeaders("x-oss-content-sha256", "UNSIGNED-PAYLOAD")
            .Respond(HttpStatusCode.OK, [new("x-oss-request-id", "id-0")], "text/plain", "");
        using var client = TestClient.Create(mock);

        await client.SendAsync(new TestHead { Key = "a/b.txt" });

        mock.VerifyNoOutstandingExpectation();
    }

    private static OssClientOptions Options(HttpMessageInvoker invoker)
    {
        var options = TestClient.Options();
        options.HttpInvoker = invoker;
        return options;
    }

    private sealed class Passing(HttpMessageHandler inner) : DelegatingHandler(inner);

    private sealed class Redirecting(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri("http://elsewhere.oss.test/");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
