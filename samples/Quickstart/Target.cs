using OssGen;
using OssGen.Emulator;

namespace Quickstart;

/// <summary>Where the calls go: an emulator in this process, or real OSS when the environment names it.</summary>
internal sealed class Target : IAsyncDisposable
{
    /// <summary>Belongs to somebody else on the emulator, as it did on OSS in 2013.</summary>
    public const string ForeignBucket = "oss";

    private const string AccessKeyId = "quickstart-id";
    private const string AccessKeySecret = "quickstart-secret";

    private readonly OssEmulator? _emulator;

    private Target(OssClient client, OssEmulator? emulator, string bucket, string description)
    {
        Client = client;
        Bucket = bucket;
        Description = description;
        _emulator = emulator;
        Folder = Directory.CreateTempSubdirectory("ossgen-quickstart-").FullName;
    }

    public OssClient Client { get; }

    public string Bucket { get; }

    public string Description { get; }

    /// <summary>A folder of its own for the files that the steps write and read.</summary>
    public string Folder { get; }

    public bool IsEmulator => _emulator is not null;

    /// <summary>
    /// Reads OSS_ENDPOINT, OSS_REGION, OSS_BUCKET and the credentials' variables; without an endpoint or region it starts an emulator.
    /// </summary>
    public static async Task<Target> OpenAsync()
    {
        var endpoint = Environment.GetEnvironmentVariable("OSS_ENDPOINT");
        var region = Environment.GetEnvironmentVariable("OSS_REGION");
        return endpoint is null && region is null ? await StartEmulatorAsync() : await ConnectToOssAsync(endpoint, region);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Directory.Delete(Folder, recursive: true);
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }
    }

    private static async Task<Target> ConnectToOssAsync(string? endpoint, string? region)
    {
        var client = new OssClient(new() { Endpoint = endpoint, Region = region, Credentials = OssCredentials.FromEnvironment() });
        var bucket = Environment.GetEnvironmentVariable("OSS_BUCKET") ?? $"ossgen-quickstart-{Guid.NewGuid():n}"[..32];
        await RefuseExistingBucketAsync(client, bucket);
        return new Target(client, emulator: null, bucket, $"OSS at {endpoint ?? region}");
    }

    /// <summary>The steps create the bucket, and the end deletes it with all it holds: never one that was there before.</summary>
    private static async Task RefuseExistingBucketAsync(OssClient client, string bucket)
    {
        try
        {
            await client.GetBucketInfoAsync(bucket);
        }
        catch (OssServiceException error) when (error.Code == OssErrorCode.NoSuchBucket)
        {
            return;
        }

        throw new InvalidOperationException(
            $"The bucket '{bucket}' exists. Quickstart deletes its bucket at the end: set OSS_BUCKET to a name that "
                + "is free, or leave it unset.");
    }

    private static async Task<Target> StartEmulatorAsync()
    {
        var emulator = await OssEmulator.StartAsync(new OssEmulatorOptions
        {
            Accounts =
                [new OssAccount(AccessKeyId, AccessKeySecret, "oss-tester"), new OssAccount("other-id", "other-secret", "somebody-else")],
        });
        await CreateForeignBucketAsync(emulator);
        var client = new OssClient(new()
        {
            Endpoint = emulator.Endpoint.ToString(),
            Region = "cn-hangzhou",
            Credentials = new OssCredentials(AccessKeyId, AccessKeySecret),
        });
        return new Target(client, emulator, "oss-test-sample", $"the emulator at {emulator.Endpoint}");
    }

    private static async Task CreateForeignBucketAsync(OssEmulator emulator)
    {
        using var somebodyElse = new OssClient(
            new() { Endpoint = emulator.Endpoint.ToString(), Credentials = new OssCredentials("other-id", "other-secret") });
        await somebodyElse.PutBucketAsync(ForeignBucket);
    }
}
