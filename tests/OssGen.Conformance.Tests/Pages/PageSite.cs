using OssGen;
using OssGen.Emulator;

namespace Contoso.Pages;

/// <summary>An emulator and a client of it, for the examples of one page. The bucket <c>my-bucket</c> exists.</summary>
public sealed class PageSite : IAsyncLifetime
{
    private OssEmulator? _emulator;
    private OssClient? _client;

    public OssClient Client => _client ?? throw new InvalidOperationException("The fixture has not been started.");

    public string Endpoint => (_emulator ?? throw new InvalidOperationException("The fixture has not been started.")).Endpoint.ToString();

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync();
        _client = NewClient(_ => { });
        await _client.PutBucketAsync("my-bucket");
    }

    /// <summary>A client of the emulator with further options.</summary>
    public OssClient NewClient(Action<OssClientOptions> configure)
    {
        var options = new OssClientOptions
        {
            Endpoint = Endpoint,
            Region = "cn-hangzhou",
            Credentials = new OssCredentials("id", "secret"),
        };
        configure(options);
        return new OssClient(options);
    }

    public async Task DisposeAsync()
    {
        _client?.Dispose();
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }
    }
}
