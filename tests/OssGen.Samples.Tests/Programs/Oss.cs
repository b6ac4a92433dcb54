using OssGen.Emulator;

namespace OssGen.Samples.Tests.Programs;

/// <summary>An emulator that stands for OSS: samples are configured for it as for OSS, and tests see what they store.</summary>
public sealed class Oss : IAsyncLifetime
{
    private OssEmulator? _emulator;
    private OssClient? _client;

    public OssClient Client => _client ?? throw new InvalidOperationException("The fixture has not been started.");

    public Uri Endpoint => _emulator?.Endpoint ?? throw new InvalidOperationException("The fixture has not been started.");

    /// <summary>The settings of a sample that uses dependency injection.</summary>
    public IReadOnlyDictionary<string, string> Settings(params (string Name, string Value)[] others) =>
        new Dictionary<string, string>(others.Select(static other => KeyValuePair.Create(other.Name, other.Value)))
        {
            ["Oss__Endpoint"] = Endpoint.ToString(),
            ["Oss__Region"] = "cn-hangzhou",
            ["Oss__Credentials__AccessKeyId"] = "id",
            ["Oss__Credentials__AccessKeySecret"] = "secret",
        };

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync();
        _client = new OssClient(new()
        {
            Endpoint = _emulator.Endpoint.ToString(),
            Region = "cn-hangzhou",
            Credentials = new OssCredentials("id", "secret"),
        });
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
