using System.Net;
using OssGen.TestSupport.Folders;

namespace OssGen.Emulator.Tests.Faults;

/// <summary>A request that runs while everything is deleted is answered completely or refused, and leaves nothing behind.</summary>
public sealed class ResetRaceTests : IAsyncLifetime
{
    private const string Bucket = "raced";
    private const int Resets = 40;
    private const int Length = 300_000;

    private readonly TemporaryFolder _folder = new("oss-reset-race-");
    private readonly HttpClient _http = new();
    private OssEmulator _emulator = null!;
    private OssClient _client = null!;

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync(new() { DataFolder = _folder.Path });
        _client = new OssClient(new()
        {
            Endpoint = _emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret"),
            Retry = new OssRetryOptions { MaxAttempts = 1 },
        });
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        _http.Dispose();
        await _emulator.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Requests_that_run_during_resets_are_answered_completely_or_refused()
    {
        using var done = new CancellationTokenSource();
        Task[] requests =
        [
            UntilAsync(FillAsync, done.Token), UntilAsync(UploadInPartsAsync, done.Token), UntilAsync(ReadPageAsync, done.Token),
            UntilAsync(SelectAsync, done.Token),
        ];
        for (var i = 0; i < Resets; i++)
        {
            await FillAsync();
            await _emulator.ResetAsync();
        }

        await done.CancelAsync();
        await Task.WhenAll(requests);
        await _emulator.ResetAsync();
        Assert.Empty((await _client.ListBucketsAsync()).Buckets);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder.Path, "data"), "*", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder.Path, "temp")));
    }

    private static async Task UntilAsync(Func<Task> request, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            await request();
        }
    }

    private async Task FillAsync()
    {
        await AllowAsync(async () =>
        {
            await _client.PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicRead });
            await _client.PutBucketWebsiteAsync(Bucket, new WebsiteConfiguration { IndexDocument = new() { Suffix = "index.html" } });
            await _client.PutObjectAsync(Bucket, "index.html", new byte[Length]);
            await _client.PutObjectAsync(Bucket, "rows.csv", string.Concat(Enumerable.Repeat("1,2\n", 20_000)));
        });
    }

    private Task UploadInPartsAsync() => AllowAsync(async () =>
    {
        var upload = await _client.InitiateMultipartUploadAsync(Bucket, "parts");
        var part = await _client.UploadPartAsync(Bucket, "parts", 1, upload.UploadId, new byte[Length]);
        await _client.CompleteMultipartUploadAsync(
            new() { Bucket = Bucket, Key = "parts", UploadId = upload.UploadId, Parts = [new() { PartNumber = 1, ETag = part.ETag! }] });
    });

    private async Task ReadPageAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _emulator.Endpoint);
        request.Headers.Host = $"{Bucket}.oss.test";
        using var response = await _http.SendAsync(request);
        var page = await response.Content.ReadAsByteArrayAsync();
        if (response.StatusCode == HttpStatusCode.OK && response.Content.Headers.ContentType?.MediaType != "application/xml")
        {
            Assert.Equal(Length, page.Length);
        }
        else
        {
            Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.NotFound]);
        }
    }

    private Task SelectAsync() => AllowAsync(async () =>
    {
        await using var selected = await _client.SelectObjectAsync(new()
        {
            Bucket = Bucket, Key = "rows.csv", Expression = "select count(*) from ossobject",
        });
        using var reader = new StreamReader(selected.Content);
        Assert.Equal("20000\n", await reader.ReadToEndAsync());
    });

    // What a request needs may have been deleted.
    private static async Task AllowAsync(Func<Task> request)
    {
        try
        {
            await request();
        }
        catch (OssServiceException e) when (e.StatusCode == 404)
        {
            Assert.StartsWith("NoSuch", e.Code, StringComparison.Ordinal);
        }
    }
}
