using Microsoft.Extensions.Logging;
using OssGen;

namespace Contoso.Pages;

/// <summary>The code of docs/client.md, run against the emulator.</summary>
public sealed class ClientExamples(PageSite site) : IClassFixture<PageSite>
{
    [Fact]
    public async Task Retries_and_timeouts()
    {
        var (endpoint, credentials) = (site.Endpoint, new OssCredentials("id", "secret"));

        using var client = new OssClient(new OssClientOptions
        {
            Endpoint = endpoint,
            Region = "cn-hangzhou",
            Credentials = credentials,
            Retry = new() { MaxAttempts = 5, MaxElapsed = TimeSpan.FromMinutes(1) },
            Timeouts = new() { Connect = TimeSpan.FromSeconds(5), Idle = TimeSpan.FromSeconds(15) },
        });

        await client.PutObjectAsync("my-bucket", "a.txt", "a");
    }

    [Fact]
    public async Task A_limit_for_a_whole_call()
    {
        var client = site.Client;

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await client.PutObjectAsync("my-bucket", "a.txt", "a", limit.Token);
    }

    [Fact]
    public async Task Errors()
    {
        var client = site.Client;

        try
        {
            await using var got = await client.GetObjectAsync("my-bucket", "missing.txt");
            Console.WriteLine(await got.ReadAsStringAsync());
        }
        catch (OssServiceException e) when (e.Code == OssErrorCode.NoSuchKey)
        {
            Console.WriteLine("There is no such object.");
        }
        catch (OssServiceException e)
        {
            Console.WriteLine($"OSS refused it: {e.Code} ({e.StatusCode}), request {e.RequestId}");
        }
        catch (OssTransportException e)
        {
            Console.WriteLine($"OSS wasn't reached: {e.Message}");
        }

        var failure = await Assert.ThrowsAsync<OssServiceException>(async () => await client.GetObjectAsync("my-bucket", "missing.txt"));
        Assert.Equal("GetObject failed with NoSuchKey (404): The specified key does not exist.", failure.Message);
    }

    [Fact]
    public async Task Logging()
    {
        var (endpoint, credentials) = (site.Endpoint, new OssCredentials("id", "secret"));

        using var loggers = LoggerFactory.Create(logging => logging.AddConsole().SetMinimumLevel(LogLevel.Debug));
        using var client = new OssClient(new OssClientOptions
        {
            Endpoint = endpoint,
            Region = "cn-hangzhou",
            Credentials = credentials,
            LoggerFactory = loggers,
        });

        await client.PutObjectAsync("my-bucket", "a.txt", "a");
    }

    [Fact]
    public async Task Values_that_can_t_work_are_refused_before_anything_is_sent()
    {
        var client = site.Client;
        ObjectIdentifier[] tooMany = [.. Enumerable.Range(0, 1001).Select(number => new ObjectIdentifier { Key = $"k{number}" })];
        var tooLong = new ListObjectsV2Request { Bucket = "my-bucket", MaxKeys = 2000 };

        Assert.Throws<ArgumentException>(() => new OssClient(new() { Region = "beijing" }));
        Assert.Throws<ArgumentException>(() => new OssClient(new()));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await client.DeleteMultipleObjectsAsync("my-bucket", tooMany));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await client.ListObjectsV2Async(tooLong));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await client.GetObjectAsync("b", "key"));
    }

    [Fact]
    public async Task A_client_without_credentials_sends_nothing()
    {
        using var client = new OssClient(new() { Region = "cn-hangzhou" });

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await client.GetObjectAsync("my-bucket", "key"));
    }
}
