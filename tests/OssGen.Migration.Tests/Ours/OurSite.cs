using OssGen;
using OssGen.Emulator;
using OssGen.TestSupport.Folders;

namespace Contoso.Migration;

/// <summary>An emulator with the bucket <c>my-bucket</c>, which has three objects, and a file.</summary>
public sealed class OurSite : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private OssEmulator? _emulator;
    private OssClient? _client;

    public OssClient Client => _client ?? throw new InvalidOperationException("The fixture has not been started.");

    public string Path => System.IO.Path.Combine(_folder.Path, "a.txt");

    public string Folder => _folder.Path;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path, "text");
        _emulator = await OssEmulator.StartAsync();
        _client = new OssClient(new()
        {
            Endpoint = _emulator.Endpoint.ToString(),
            Region = "cn-hangzhou",
            Credentials = new OssCredentials("id", "secret"),
        });
        await _client.PutBucketAsync("my-bucket");
        await _client.PutObjectAsync("my-bucket", "a.txt", "text");
        await _client.PutObjectAsync("my-bucket", "logs/1.txt", "1");
        await _client.PutObjectAsync("my-bucket", "big.tar", "text");
    }

    public async Task DisposeAsync()
    {
        _client?.Dispose();
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }

        _folder.Dispose();
    }
}
