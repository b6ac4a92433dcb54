using System.Collections.Concurrent;
using OssGen.Emulator;
using OssGen.TestSupport.Programs;
using PuppeteerSharp;

namespace OssGen.Conformance.Tests.AliOss.Page;

/// <summary>
/// A browser, the site of the page, and an emulator with a bucket for each set-up. The checks of the page run once for each set-up.
/// </summary>
public sealed class PageRuns : IAsyncLifetime
{
    private const string AccessKeyId = "page-id";
    private const string AccessKeySecret = "page-secret";

    private readonly ConcurrentDictionary<PageSetup, Lazy<Task<IReadOnlyDictionary<string, string?>>>> _results = new();
    private BrowserProgram? _browser;
    private PageServer? _site;
    private OssEmulator? _emulator;

    internal PageServer Site => _site!;

    private int Port => _emulator!.Endpoint.Port;

    public async Task InitializeAsync()
    {
        if (Chromium.Program is null || !NodeProgram.IsInstalled)
        {
            return;
        }

        await AliOssPackage.InstallAsync();
        _emulator = await OssEmulator.StartAsync(new OssEmulatorOptions { Accounts = [new OssAccount(AccessKeyId, AccessKeySecret)] });
        _site = await PageServer.StartAsync();
        _browser = await BrowserProgram.StartAsync(PageSetup.HostRules);
        foreach (var setup in PageSetup.All)
        {
            await CreateBucketsAsync(setup);
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
            await _site!.DisposeAsync();
            await _emulator!.DisposeAsync();
        }
    }

    /// <summary>What each check of the page said in a set-up: null when it held, otherwise the error.</summary>
    internal Task<IReadOnlyDictionary<string, string?>> ResultsAsync(PageSetup setup) =>
        _results.GetOrAdd(setup, key => new(() => RunAsync(key))).Value;

    /// <summary>Opens the page, as its own site or another one shows it.</summary>
    internal async Task<IPage> OpenAsync(string host = "127.0.0.1")
    {
        var page = await _browser!.OpenAsync(new UriBuilder(Site.Address) { Host = host }.Uri);
        await page.WaitForFunctionAsync("() => window.run !== undefined");
        return page;
    }

    internal OssClient Client(PageSetup setup) => new(new()
    {
        Endpoint = _emulator!.Endpoint.ToString(),
        Region = "cn-hangzhou",
        Credentials = new OssCredentials(AccessKeyId, AccessKeySecret),
        SignatureVersion = setup.Signature,
    });

    internal string BucketUrl(PageSetup setup) => setup.BucketUrl(Port, Bucket(setup));

    internal static string Bucket(PageSetup setup) => $"page-{setup.Addressing}-{setup.Version}";

    /// <summary>What the page has to know.</summary>
    internal object Environment(PageSetup setup) => new
    {
        endpoint = setup.Endpoint(Port),
        sldEnable = setup.Addressing == PageSetup.PathStyle,
        version = setup.Version,
        accessKeyId = AccessKeyId,
        accessKeySecret = AccessKeySecret,
        bucket = Bucket(setup),
        closedBucket = ClosedBucket(setup),
    };

    private static string ClosedBucket(PageSetup setup) => Bucket(setup) + "-closed";

    private async Task CreateBucketsAsync(PageSetup setup)
    {
        using var client = Client(setup);
        await client.PutBucketAsync(ClosedBucket(setup));
        await client.PutBucketAsync(Bucket(setup));
        await client.PutBucketCorsAsync(
            Bucket(setup),
            [
                new()
                {
                    AllowedOrigins = [Site.Origin],
                    AllowedMethods = [CorsMethod.Get, CorsMethod.Put, CorsMethod.Post, CorsMethod.Delete, CorsMethod.Head],
                    AllowedHeaders = ["*"],
                    ExposeHeaders =
                    [
                        "ETag", "x-oss-request-id", "x-oss-hash-crc64ecma", "x-oss-next-append-position", "x-oss-symlink-target",
                        "x-oss-meta-year", "x-oss-meta-people", "Content-Length",
                    ],
                },
            ]);
    }

    private async Task<IReadOnlyDictionary<string, string?>> RunAsync(PageSetup setup)
    {
        await using var page = await OpenAsync();
        return await page.EvaluateFunctionAsync<Dictionary<string, string?>>("env => window.run(env)", Environment(setup));
    }
}
