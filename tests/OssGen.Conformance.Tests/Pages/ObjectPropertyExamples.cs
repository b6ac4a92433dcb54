using OssGen;

namespace Contoso.Pages;

/// <summary>The code of docs/objects.md about properties, conditions, copies and deletions, run against the emulator.</summary>
public sealed class ObjectPropertyExamples(PageSite site) : IClassFixture<PageSite>
{
    private readonly OssClient client = site.Client;

    [Fact]
    public async Task Read_only_what_changed()
    {
        var etag = (await client.PutObjectAsync("my-bucket", "prices.json", "[]")).ETag;

        try
        {
            await using var changed = await client.GetObjectAsync(
                new GetObjectRequest { Bucket = "my-bucket", Key = "prices.json", IfNoneMatch = etag });
            Console.WriteLine(await changed.ReadAsStringAsync());
        }
        catch (OssServiceException e) when (e.Code == OssErrorCode.NotModified)
        {
            Console.WriteLine("Nothing new.");
        }

        var failure = await Assert.ThrowsAsync<OssServiceException>(async () => await client.GetObjectAsync(
            new GetObjectRequest { Bucket = "my-bucket", Key = "prices.json", IfNoneMatch = etag }));
        Assert.Equal(304, failure.StatusCode);
    }

    [Fact]
    public async Task Do_not_overwrite()
    {
        await client.PutObjectAsync("my-bucket", "orders/17.json", "{}");

        try
        {
            await client.PutObjectAsync(new PutObjectRequest
            {
                Bucket = "my-bucket",
                Key = "orders/17.json",
                Content = "{}",
                ForbidOverwrite = true,
            });
        }
        catch (OssServiceException e) when (e.Code == OssErrorCode.FileAlreadyExists)
        {
            Console.WriteLine("Somebody else was first.");
        }

        var failure = await Assert.ThrowsAsync<OssServiceException>(async () => await client.PutObjectAsync(
            new PutObjectRequest { Bucket = "my-bucket", Key = "orders/17.json", Content = "{}", ForbidOverwrite = true }));
        Assert.Equal((409, OssErrorCode.FileAlreadyExists), (failure.StatusCode, failure.Code));
    }

    [Fact]
    public async Task A_condition_that_does_not_hold_is_412()
    {
        await client.PutObjectAsync("my-bucket", "prices.json", "[]");

        var failure = await Assert.ThrowsAsync<OssServiceException>(async () => await client.GetObjectAsync(
            new GetObjectRequest { Bucket = "my-bucket", Key = "prices.json", IfMatch = "\"0\"" }));

        Assert.Equal((412, OssErrorCode.PreconditionFailed), (failure.StatusCode, failure.Code));
    }

    [Fact]
    public async Task Read_the_properties()
    {
        await client.PutObjectAsync(new PutObjectRequest
        {
            Bucket = "my-bucket",
            Key = "report.html",
            Content = "<h1>Report</h1>",
            Metadata = new Dictionary<string, string> { ["Author"] = "me" },
        });

        var head = await client.HeadObjectAsync("my-bucket", "report.html");
        Console.WriteLine($"{head.ContentLength} bytes of {head.ContentType}, by {head.Metadata["author"]}");

        var exists = await client.ObjectExistsAsync("my-bucket", "report.html");     // false only if OSS says so; a refusal throws

        Assert.True(exists);
        Assert.Equal(["author"], head.Metadata.Keys);
        Assert.False(await client.ObjectExistsAsync("my-bucket", "no-report.html"));
        await Assert.ThrowsAsync<OssServiceException>(async () => await client.ObjectExistsAsync("no-such-bucket", "report.html"));
    }

    [Fact]
    public async Task Change_the_properties()
    {
        await client.PutObjectAsync(new PutObjectRequest
        {
            Bucket = "my-bucket",
            Key = "report.html",
            Content = "<h1>Report</h1>",
            CacheControl = "no-cache",
            Tagging = "project=alpha",
            Metadata = new Dictionary<string, string> { ["reviewed"] = "no", ["author"] = "me" },
        });

        await client.CopyObjectAsync(new CopyObjectRequest
        {
            Bucket = "my-bucket",
            Key = "report.html",
            SourceKey = "report.html",
            MetadataDirective = MetadataDirective.Replace,
            ContentType = "text/html",
            Metadata = new Dictionary<string, string> { ["reviewed"] = "yes" },
        });
        await client.PutObjectAclAsync(
            new PutObjectAclRequest { Bucket = "my-bucket", Key = "report.html", Acl = ObjectAcl.Private });
        await client.PutObjectTaggingAsync("my-bucket", "report.html", [new() { Key = "project", Value = "beta" }]);

        var head = await client.HeadObjectAsync("my-bucket", "report.html");
        Assert.Equal(["reviewed"], head.Metadata.Keys);
        Assert.Equal(("text/html", null), (head.ContentType, head.CacheControl));
        Assert.Equal("beta", Assert.Single((await client.GetObjectTaggingAsync("my-bucket", "report.html")).Tags).Value);
    }

    [Fact]
    public async Task Copy_and_move()
    {
        await client.PutBucketAsync("archive");
        await client.PutObjectAsync(new PutObjectRequest
        {
            Bucket = "my-bucket",
            Key = "report.html",
            Content = "<h1>Report</h1>",
            ContentType = "text/html",
            Tagging = "project=alpha",
        });

        await client.CopyObjectAsync("my-bucket", "report-2026.html", sourceKey: "report.html");
        await client.CopyObjectAsync(new CopyObjectRequest
        {
            Bucket = "archive",
            Key = "2026/report.html",
            SourceBucket = "my-bucket",
            SourceKey = "report.html",
        });
        await client.DeleteObjectAsync("my-bucket", "report.html");      // a copy and a deletion: OSS can't rename an object

        Assert.Equal("text/html", (await client.HeadObjectAsync("archive", "2026/report.html")).ContentType);
        Assert.Single((await client.GetObjectTaggingAsync("archive", "2026/report.html")).Tags);
        Assert.True(await client.ObjectExistsAsync("my-bucket", "report-2026.html"));
        Assert.False(await client.ObjectExistsAsync("my-bucket", "report.html"));
    }

    [Fact]
    public async Task Delete()
    {
        await client.PutObjectAsync("my-bucket", "old/b.txt", "b");
        var keys = new List<string> { "old/b.txt", "old/c.txt" };

        await client.DeleteObjectAsync("my-bucket", "old/a.txt");        // succeeds also if there is no such object

        foreach (var failed in await client.DeleteObjectsAsync("my-bucket", keys))
        {
            Console.WriteLine($"{failed.Key}: {failed.Exception.Message}");
        }

        Assert.False(await client.ObjectExistsAsync("my-bucket", "old/b.txt"));
    }

    [Fact]
    public async Task Delete_a_folder()
    {
        await client.PutObjectAsync("my-bucket", "logs/2025/a.txt", "a");
        await client.PutObjectAsync("my-bucket", "logs/2025/b.txt", "b");
        await client.PutObjectAsync("my-bucket", "logs/2026/a.txt", "a");

        var old = new ListObjectsV2Request { Bucket = "my-bucket", Prefix = "logs/2025/", MaxKeys = 1000 };
        await foreach (var page in client.ListObjectsV2Pages(old))
        {
            await client.DeleteObjectsAsync("my-bucket", page.Contents.Select(entry => entry.Key));
        }

        Assert.False(await client.ObjectExistsAsync("my-bucket", "logs/2025/b.txt"));
        Assert.True(await client.ObjectExistsAsync("my-bucket", "logs/2026/a.txt"));
    }
}
