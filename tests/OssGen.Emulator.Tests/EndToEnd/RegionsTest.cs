using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>An emulator with two regions, and clients at the hosts of both.</summary>
public abstract class RegionsTest : IAsyncLifetime
{
    protected const string Beijing = "cn-beijing";
    protected const string Hangzhou = "cn-hangzhou";

    private readonly List<IDisposable> _disposed = [];
    private OssEmulator _emulator = null!;

    protected Uri Endpoint => _emulator.Endpoint;

    public async Task InitializeAsync() => _emulator = await OssEmulator.StartAsync(new() { Regions = [Hangzhou, Beijing] });

    public async Task DisposeAsync()
    {
        _disposed.ForEach(one => one.Dispose());
        await _emulator.DisposeAsync();
    }

    protected OssClient At(string host, OssAddressingStyle style = OssAddressingStyle.VirtualHosted) => Client(
        $"http://oss-{host}.oss.test:{_emulator.Endpoint.Port}", host.Replace("-internal", "", StringComparison.Ordinal), style);

    protected OssClient Loopback() => Client(_emulator.Endpoint.ToString(), Hangzhou, OssAddressingStyle.Automatic);

    protected OssClient Client(string endpoint, string region, OssAddressingStyle style)
    {
        var handler = Handler();
        var client = new OssClient(new()
        {
            Endpoint = endpoint,
            Region = region,
            Addressing = style,
            Credentials = new OssCredentials("id", "secret"),
            HttpHandler = handler,
        });
        _disposed.AddRange([client, handler]);
        return client;
    }

    // Names below oss.test resolve to the emulator.
    protected SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, _emulator.Endpoint.Port, cancellationToken);
            return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
        },
    };

    protected async Task<HttpStatusCode> PostAsync(string host)
    {
        using var http = new HttpClient(Handler());
        using var form = new MultipartFormDataContent { { new StringContent("k"), "key" }, { new StringContent("x"), "file", "x" } };
        using var response = await http.PostAsync(new Uri($"http://{host}:{_emulator.Endpoint.Port}/"), form);
        return response.StatusCode;
    }
}
