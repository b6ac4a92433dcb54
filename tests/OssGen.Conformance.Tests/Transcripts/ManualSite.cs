using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using OssGen.Emulator;
using OssGen.TestSupport.Folders;

namespace OssGen.Conformance.Tests.Transcripts;

/// <summary>
/// The manual's world in an emulator: host oss.aliyuncs.com, the account oss-tester, and an account of someone else who owns the bucket
/// <c>oss</c>. The clock stands still until a test moves it.
/// </summary>
internal sealed class ManualSite : IAsyncDisposable
{
    public const string Bucket = "oss-test-sample";
    public const string HelloETag = "\"B353A6AC7A6EE89236F6D56F81694BBB\"";

    private readonly TemporaryFolder _data = new("ossgen-manual-");
    private readonly List<IDisposable> _owned = [];
    private OssEmulator? _emulator;

    private ManualSite()
    {
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2013, 8, 4, 8, 0, 0, TimeSpan.Zero));

    /// <summary>A client of the account oss-tester.</summary>
    public OssClient Client { get; private set; } = null!;

    public static async Task<ManualSite> StartAsync()
    {
        var site = new ManualSite();
        site._emulator = await OssEmulator.StartAsync(new OssEmulatorOptions
        {
            Port = 0,
            DataFolder = site._data.Path,
            Accounts = [new("ID", "KEY", "oss-tester"), new("OTHER", "OTHERKEY", "someone-else")],
            ServiceHosts = ["oss.aliyuncs.com"],
            TimeProvider = site.Clock,
        });
        site.Client = site.NewClient("ID", "KEY");
        await site.NewClient("OTHER", "OTHERKEY").PutBucketAsync("oss");
        return site;
    }

    /// <summary>Creates the manual's bucket.</summary>
    public async Task<ManualSite> WithBucketAsync()
    {
        await Client.PutBucketAsync(Bucket);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        _owned.ForEach(owned => owned.Dispose());
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }

        _data.Dispose();
    }

    private OssClient NewClient(string id, string secret)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, ConnectCallback = ConnectAsync };
        var client = new OssClient(new OssClientOptions
        {
            Endpoint = "http://oss.aliyuncs.com",
            Credentials = new OssCredentials(id, secret),
            HttpHandler = handler,
            TimeProvider = Clock,
        });
        _owned.Add(client);
        _owned.Add(handler);
        return client;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(_emulator!.Endpoint.Host, _emulator.Endpoint.Port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
