using OssGen.TestSupport.Folders;
using OssGen;

namespace Contoso.Pages;

/// <summary>The code of docs/listing.md, run against the emulator.</summary>
public sealed class ListingExamples(PageSite site) : IClassFixture<PageSite>
{
    private static readonly string[] Keys = ["a.txt", "logs/app.log", "logs/2025/1.log", "logs/2025/2.log", "logs/2026/1.log", "z.txt"];

    private readonly OssClient client = site.Client;

    [Fact]
    public async Task All_objects()
    {
        await StoreAsync();
        var printed = new List<string>();

        await foreach (var entry in client.ListObjectsV2("my-bucket"))
        {
            Console.WriteLine($"{entry.Key}, {entry.Size} bytes, {entry.LastModified}");
        }

        await foreach (var entry in client.ListObjectsV2("my-bucket"))
        {
            printed.Add(entry.Key);
        }

        Assert.Equal(Keys.Order(StringComparer.Ordinal), printed);
    }

    [Fact]
    public async Task Objects_with_a_prefix()
    {
        await StoreAsync();
        var seen = new List<string>();

        var logs = new ListObjectsV2Request { Bucket = "my-bucket", Prefix = "logs/", StartAfter = "logs/2025/1.log" };
        await foreach (var entry in client.ListObjectsV2(logs))
        {
            seen.Add(entry.Key);
        }

        Assert.Equal(["logs/2025/2.log", "logs/2026/1.log", "logs/app.log"], seen);
    }

    [Fact]
    public async Task A_folder()
    {
        await StoreAsync();
        var (folders, files) = (new List<string>(), new List<string>());

        var folder = new ListObjectsV2Request { Bucket = "my-bucket", Prefix = "logs/", Delimiter = "/" };
        await foreach (var page in client.ListObjectsV2Pages(folder))
        {
            folders.AddRange(page.CommonPrefixes.Select(group => group.Prefix));     // logs/2025/, logs/2026/
            files.AddRange(page.Contents.Select(entry => entry.Key));                // logs/app.log
        }

        Assert.Equal(["logs/2025/", "logs/2026/"], folders);
        Assert.Equal(["logs/app.log"], files);
    }

    [Fact]
    public async Task The_objects_of_a_folder_are_without_its_subfolders()
    {
        await StoreAsync();
        var seen = new List<string>();

        await foreach (var entry in client.ListObjectsV2(new ListObjectsV2Request { Bucket = "my-bucket", Delimiter = "/" }))
        {
            seen.Add(entry.Key);
        }

        Assert.Equal(["a.txt", "z.txt"], seen);
    }

    [Fact]
    public async Task One_page_at_a_time()
    {
        await StoreAsync();
        string? token = null;
        var seen = new List<string>();
        do
        {
            (var keys, token) = await PageAsync(token);
            Assert.InRange(keys.Count, 1, 2);
            seen.AddRange(keys);
        }
        while (token is not null);

        Assert.Equal(Keys.Length, seen.Count);

        async Task<(IReadOnlyList<string> Keys, string? Token)> PageAsync(string? token)
        {
            var page = await client.ListObjectsV2Async(
                new ListObjectsV2Request { Bucket = "my-bucket", MaxKeys = 2, ContinuationToken = token });
            return ([.. page.Contents.Select(entry => entry.Key)], page.NextContinuationToken);
        }
    }

    [Fact]
    public async Task The_first_objects_and_no_more_pages_than_they_need()
    {
        await StoreAsync();
        using var handler = new CountingHandler();
        using var client = site.NewClient(options => options.HttpHandler = handler);

        var request = new ListObjectsV2Request { Bucket = "my-bucket", Prefix = "logs/", MaxKeys = 2 };
        var first = await client.ListObjectsV2(request).Take(2).ToListAsync();

        Assert.Equal(["logs/2025/1.log", "logs/2025/2.log"], first.Select(entry => entry.Key));
        Assert.Equal(1, handler.Requests);
    }

    [Fact]
    public async Task Many_objects()
    {
        await StoreAsync();
        var bytes = 0L;

        await foreach (var entry in client.ListObjectsParallel("my-bucket"))
        {
            bytes += entry.Size;
        }

        Assert.Equal(Keys.Sum(key => key.Length), bytes);
    }

    [Fact]
    public async Task A_listing_with_a_checkpoint()
    {
        await StoreAsync();
        using var folder = new TemporaryFolder("oss-listing-page-");
        var path = folder["checkpoint"];
        var seen = new List<string>();

        var options = new OssParallelListingOptions { Checkpoint = File.Exists(path) ? await File.ReadAllTextAsync(path) : null };
        var listing = client.ListObjectsParallel(new ListObjectsV2Request { Bucket = "my-bucket", Prefix = "logs/" }, options);
        await foreach (var page in listing.Pages())
        {
            seen.AddRange(page.Select(entry => entry.Key));
            await File.WriteAllTextAsync(path, listing.GetCheckpoint());
        }

        Assert.Equal(Keys.Where(key => key.StartsWith("logs/", StringComparison.Ordinal)).Order(StringComparer.Ordinal), seen);
    }

    [Fact]
    public async Task Versions()
    {
        await client.PutBucketAsync("versioned");
        await client.PutBucketVersioningAsync("versioned", VersioningStatus.Enabled);
        await client.PutObjectAsync("versioned", "a.txt", "first");
        await client.PutObjectAsync("versioned", "a.txt", "second");
        await client.DeleteObjectAsync("versioned", "a.txt");

        await foreach (var entry in client.ListObjectVersions("versioned"))
        {
            var what = entry.IsDeleteMarker ? "deleted" : $"{entry.Size} bytes";
            Console.WriteLine($"{entry.Key}, version {entry.VersionId}: {what}");
        }

        var sizes = await client.ListObjectVersions("versioned").Select(entry => entry.Size).ToListAsync();
        Assert.Equal([null, 6, 5], sizes);
    }

    [Fact]
    public async Task Buckets_and_uploads()
    {
        var begun = await client.InitiateMultipartUploadAsync("my-bucket", "begun");

        await foreach (var bucket in client.ListBuckets())
        {
            Console.WriteLine($"{bucket.Name} in {bucket.Location}");
        }

        await foreach (var upload in client.ListMultipartUploads("my-bucket"))
        {
            Console.WriteLine($"{upload.Key}, begun {upload.Initiated}");
        }

        Assert.Equal([begun.UploadId], await client.ListMultipartUploads("my-bucket").Select(upload => upload.UploadId).ToListAsync());
    }

    [Fact]
    public async Task A_listing_that_is_broken_off()
    {
        await StoreAsync();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var entry in client.ListObjectsV2("my-bucket", source.Token))
            {
                Assert.Fail(entry.Key);
            }
        });
    }

    private async Task StoreAsync()
    {
        foreach (var key in Keys)
        {
            await client.PutObjectAsync("my-bucket", key, key);
        }
    }

    private sealed class CountingHandler() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        public int Requests { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
