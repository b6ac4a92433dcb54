using System.Net.Sockets;
using OssGen.Emulator;
using OssGen.TestSupport.Folders;

namespace OssGen.Conformance.Tests.Keys;

/// <summary>
/// An emulator that all keys share, reached in path and in virtual-hosted style; request lines are kept as they are on the wire.
/// </summary>
public sealed class KeySite : IAsyncLifetime
{
    private readonly TemporaryFolder _data = new("ossgen-keys-");
    private OssEmulator _emulator = null!;
    private int _buckets;

    public async Task InitializeAsync() => _emulator = await OssEmulator.StartAsync(new OssEmulatorOptions
    {
        Port = 0,
        DataFolder = _data.Path,
        Accounts = [new("key-id", "key-secret", "key-owner")],
    });

    public async Task DisposeAsync()
    {
        await _emulator.DisposeAsync();
        _data.Dispose();
    }

    /// <summary>A bucket name of its own for each test.</summary>
    public string NewBucketName() => $"keys-{Interlocked.Increment(ref _buckets)}";

    /// <summary>A client whose request lines go to <paramref name="requestLines"/>.</summary>
    internal OssClient NewClient(
        OssAddressingStyle style, OssSignatureVersion version, ICollection<string> requestLines) => new(new OssClientOptions
    {
        Endpoint = "http://oss-cn-hangzhou.oss.test",
        Region = "cn-hangzhou",
        AccountId = "key-owner",
        Addressing = style,
        SignatureVersion = version,
        Credentials = new OssCredentials("key-id", "key-secret"),
        HttpHandler = NewHandler(requestLines),
    });

    /// <summary>A connection that knows nothing of OSS, for presigned URLs.</summary>
    internal HttpMessageInvoker NewConnection() => new(NewHandler([]));

    private SocketsHttpHandler NewHandler(ICollection<string> requestLines) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(_emulator.Endpoint.Host, _emulator.Endpoint.Port, cancellationToken);
            return new RequestLineStream(new NetworkStream(socket, ownsSocket: true), requestLines);
        },
    };
}
