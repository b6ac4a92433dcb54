using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OssGen;
using OssGen.Emulator;

namespace Contoso.Migration;

/// <summary>How the pages of docs/migrating create clients; none of them sends anything.</summary>
public static class ClientCalls
{
    public static void OfRegion()
    {
        using var client = new OssClient(new() { Region = "cn-hangzhou", Credentials = OssCredentialsProvider.Default });
    }

    public static void WithKey()
    {
        using var client = new OssClient(new() { Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret") });
    }

    public static void OfEndpoint()
    {
        using var client = new OssClient(new()
        {
            Endpoint = "http://127.0.0.1:9000",
            Region = "cn-hangzhou",
            Credentials = new OssCredentials("id", "secret"),
        });
    }

    public static OssClientOptions Settings(ILoggerFactory loggers) => new()
    {
        Region = "cn-hangzhou",
        Retry = new() { MaxAttempts = 5 },
        Timeouts = new() { Connect = TimeSpan.FromSeconds(5), Idle = TimeSpan.FromSeconds(15) },
        LoggerFactory = loggers,
    };

    public static void Register(IServiceCollection services)
    {
        services.AddOssClient(options =>
        {
            options.Region = "cn-hangzhou";
            options.Credentials = OssCredentialsProvider.Default;
        });
    }

    public static async Task CreateBucketAsync(OssClient client)
    {
        await client.PutBucketAsync("my-bucket");
    }

    public static async Task TestAsync()
    {
        await using var emulator = await OssEmulator.StartAsync();
    }
}
