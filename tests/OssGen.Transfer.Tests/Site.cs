using OssGen.Emulator;

namespace OssGen.Transfer.Tests;

/// <summary>An emulator in this process with a bucket, and clients of it.</summary>
public sealed class Site : IAsyncLifetime
{
    internal const string Bucket = "transfers";

    private OssEmulator? _emulator;
    private OssClient? _client;

    /// <summary>A client that speaks with the emulator directly.</summary>
    public OssClient Client => _client!;

    internal Uri Endpoint => _emulator!.Endpoint;

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync();
        _client = new OssClient(Options(Endpoint.AbsoluteUri));
        await _client.PutBucketAsync(Bucket);
    }

    public async Task DisposeAsync()
    {
        _client?.Dispose();
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }
    }

    /// <summary>What an object holds; null when there is none.</summary>
    internal async Task<byte[]?> FindAsync(string key)
    {
        try
        {
            await using var result = await Client.GetObjectAsync(Bucket, key);
            return await result.ReadAsBytesAsync();
        }
        catch (OssServiceException error) when (error.Code == OssErrorCode.NoSuchKey)
        {
            return null;
        }
    }

    /// <summary>Options of a client for an endpoint that stands for the emulator.</summary>
    internal static OssClientOptions Options(string endpoint) => new()
    {
        Endpoint = endpoint,
        Region = "cn-hangzhou",
        Credentials = new OssCredentials("id", "secret"),
        Retry = new OssRetryOptions { BaseDelay = TimeSpan.Zero },
    };

    /// <summary>Options of a client that meets faults: it doesn't wait long for what doesn't come.</summary>
    internal static OssClientOptions ImpatientOptions(string endpoint, TimeSpan limit)
    {
        var options = Options(endpoint);
        options.Timeouts = new OssTimeoutOptions { ResponseHeaders = limit, Idle = limit };
        return options;
    }
}
