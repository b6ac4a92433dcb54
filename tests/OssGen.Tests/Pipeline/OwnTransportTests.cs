using System.Net;
using System.Text;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Pipeline;

/// <summary>Options change the client's own connections, but never what the client relies on.</summary>
public sealed class OwnTransportTests
{
    private const string Reply = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nx-oss-request-id: id-1\r\nConnection: close\r\n\r\n";

    [Fact]
    public async Task Proxy_receives_the_requests()
    {
        var head = "";
        await using var proxy = ScriptedServer.Start(async connection =>
        {
            head = await connection.ReadHeadAsync();
            await connection.WriteAsync(Reply);
        });
        using var client = Create(options => options.Proxy = new WebProxy(proxy.Endpoint));

        await client.SendAsync(new TestHead());

        Assert.StartsWith("HEAD http://test-bucket.storage.oss.test/key HTTP/1.1\r\n", head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConfigureHandler_sees_the_proxy_and_may_replace_the_connections()
    {
        await using var server = ScriptedServer.Start(connection => connection.ReplyAsync(Reply));
        var address = new Uri(server.Endpoint);
        var proxy = new WebProxy("http://127.0.0.1:1");
        using var client = Create(options =>
        {
            options.Proxy = proxy;
            options.ConfigureHandler = handler =>
            {
                Assert.Same(proxy, handler.Proxy);
                handler.UseProxy = false;
                handler.ConnectCallback = async (_, token) =>
                {
                    var socket = new System.Net.Sockets.Socket(
                        System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
                    await socket.ConnectAsync(address.Host, address.Port, token);
                    return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
                };
            };
        });

        var result = await client.SendAsync(new TestHead());

        Assert.Equal("id-1", result.Response.RequestId);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void A_transport_of_the_callers_own_excludes_the_options_of_the_clients(string own, string foreign)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        var options = TestClient.Options();
        options.Proxy = own == nameof(OssClientOptions.Proxy) ? new WebProxy("http://127.0.0.1:1") : null;
        options.ConfigureHandler = own == nameof(OssClientOptions.ConfigureHandler) ? static _ => { } : null;
        options.HttpHandler = foreign == nameof(OssClientOptions.HttpHandler) ? handler : null;
        options.HttpInvoker = foreign == nameof(OssClientOptions.HttpInvoker) ? invoker : null;

        var failure = Assert.Throws<ArgumentException>(() => new OssClient(options));

        Assert.Contains($"Both {own} and {foreign} are set", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Invariants))]
    public void ConfigureHandler_must_leave_what_the_client_relies_on(string property, Action<SocketsHttpHandler> change)
    {
        var failure = Assert.Throws<ArgumentException>(() => Create(options => options.ConfigureHandler = change));

        Assert.StartsWith($"ConfigureHandler has changed {property}.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_of_ConfigureHandler_reaches_the_caller_and_closes_the_handler()
    {
        SocketsHttpHandler? seen = null;

        Assert.Throws<InvalidDataException>(() => Create(options => options.ConfigureHandler = handler =>
        {
            seen = handler;
            throw new InvalidDataException();
        }));

        Assert.Throws<ObjectDisposedException>(() => seen!.UseProxy = false);
    }

    public static TheoryData<string, string> Combinations()
    {
        var data = new TheoryData<string, string>();
        foreach (var own in new[] { nameof(OssClientOptions.Proxy), nameof(OssClientOptions.ConfigureHandler) })
        {
            data.Add(own, nameof(OssClientOptions.HttpHandler));
            data.Add(own, nameof(OssClientOptions.HttpInvoker));
        }

        return data;
    }

    public static TheoryData<string, Action<SocketsHttpHandler>> Invariants() => new()
    {
        { nameof(SocketsHttpHandler.AllowAutoRedirect), handler => handler.AllowAutoRedirect = true },
        { nameof(SocketsHttpHandler.AutomaticDecompression), handler => handler.AutomaticDecompression = DecompressionMethods.GZip },
        { nameof(SocketsHttpHandler.UseCookies), handler => handler.UseCookies = true },
        { nameof(SocketsHttpHandler.RequestHeaderEncodingSelector), handler => handler.RequestHeaderEncodingSelector = null },
        {
            nameof(SocketsHttpHandler.ResponseHeaderEncodingSelector),
            handler => handler.ResponseHeaderEncodingSelector = static (_, _) => Encoding.Latin1
        },
        { nameof(SocketsHttpHandler.ConnectTimeout), handler => handler.ConnectTimeout = TimeSpan.FromSeconds(1) },
    };

    private static OssClient Create(Action<OssClientOptions> change)
    {
        var options = TestClient.Options(time: TimeProvider.System);
        change(options);
        return new OssClient(options);
    }
}
