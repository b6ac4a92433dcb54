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
        var printed = new List<string>();

        try
        {
            await using var got = await client.GetObjectAsync("my-bucket", "missing.txt");
            Console.WriteLine(await got.ReadAsStringAsync());
        }
        catch (OssServiceException e) when (e.Code == OssErrorCode.NoSuchKey)
        {
            Console.WriteLine("There is no such object.");
            printed.Add(e.Message);
        }
        catch (OssServiceException e)
        {
            Console.WriteLine($"OSS refused it: {e.Code} ({e.StatusCode}), request {e.RequestId}");
        }
        catch (OssTransportException e)
        {
            Console.WriteLine($"OSS wasn't reached: {e.Message}");
        }

        Assert.Equal(["GetObject failed with NoSuchKey (404): The specified key does not exist."], printed);
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
}
