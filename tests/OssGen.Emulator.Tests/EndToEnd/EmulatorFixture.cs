using Microsoft.Extensions.Time.Testing;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>An emulator with two accounts and a clock of its own, and clients of it.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    public static readonly DateTimeOffset Start = new(2013, 8, 5, 6, 23, 23, TimeSpan.Zero);

    private readonly List<IDisposable> _clients = [];

    internal FakeTimeProvider Time { get; } = new(Start);

    public OssEmulator Emulator { get; private set; } = null!;

    public HttpClient Http { get; } = new();

    public async Task InitializeAsync() => Emulator = await OssEmulator.StartAsync(new OssEmulatorOptions
    {
        Accounts = [new("tester-id", "tester-secret", "oss-tester"), new("other-id", "other-secret", "other", "Somebody Else")],
        TimeProvider = Time,
    });

    public OssClient Client(OssSignatureVersion version = OssSignatureVersion.V4) => Client("tester-id", "tester-secret", version);

    public OssClient Client(string id, string secret, OssSignatureVersion version = OssSignatureVersion.V4, TimeProvider? time = null)
    {
        var client = new OssClient(new OssClientOptions
        {
            Endpoint = Emulator.Endpoint.ToString(),
            Region = "cn-hangzhou",
            AccountId = id == "other-id" ? "other" : "oss-tester",
            Credentials = new OssCredentials(id, secret),
            SignatureVersion = version,
            TimeProvider = time ?? Time,
            // The clock stands still: a failure that is waited for before it is tried again would never surface.
            Retry = new OssRetryOptions { BaseDelay = TimeSpan.Zero },
        });
        _clients.Add(client);
        return client;
    }

    public Task<HttpResponseMessage> AnonymousAsync(string path, HttpMethod? method = null) =>
        Http.SendAsync(new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(Emulator.Endpoint, path)));

    public async Task DisposeAsync()
    {
        Http.Dispose();
        _clients.ForEach(client => client.Dispose());
        await Emulator.DisposeAsync();
    }
}
