using OssGen;
using OssGen.TestSupport.Folders;

namespace Contoso.Pages;

/// <summary>The code of docs/objects.md about content, run against the emulator.</summary>
public sealed class ObjectExamples(PageSite site) : IClassFixture<PageSite>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OssClient client = site.Client;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Store_an_object()
    {
        var bytes = new byte[] { 1, 2, 3 };
        using var stream = new MemoryStream([0, 0, 1, 2]) { Position = 2 };
        var path = _folder["report.pdf"];
        await File.WriteAllTextAsync(path, "content");

        await client.PutObjectAsync("my-bucket", "notes/today.txt", "Buy milk.");     // the text itself, as UTF-8
        await client.PutObjectAsync("my-bucket", "notes/today.bin", bytes);           // byte[] or ReadOnlyMemory<byte>
        await client.PutObjectAsync("my-bucket", "notes/today.log", stream);          // from the stream's position to its end
        await client.PutObjectFromFileAsync("my-bucket", "report.pdf", path);         // a file, by its path

        Assert.Equal(2, (await client.HeadObjectAsync("my-bucket", "notes/today.log")).ContentLength);
        var report = await client.HeadObjectAsync("my-bucket", "report.pdf");
        Assert.Equal(("application/pdf", 7), (report.ContentType, report.ContentLength));
    }

    [Fact]
    public async Task Store_an_object_with_properties()
    {
        var path = _folder["report.html"];
        await File.WriteAllTextAsync(path, "<h1>Report</h1>");

        var stored = await client.PutObjectAsync(new PutObjectRequest
        {
            Bucket = "my-bucket",
            Key = "report.html",
            Content = OssContent.FromFile(path),
            ContentType = "text/html; charset=utf-8",
            CacheControl = "max-age=3600",
            StorageClass = StorageClass.InfrequentAccess,
            Acl = ObjectAcl.PublicRead,
            Tagging = "project=alpha&year=2026",
            Metadata = new Dictionary<string, string> { ["author"] = "me" },
        });
        Console.WriteLine($"{stored.ETag}, CRC-64 {stored.Crc64}");

        var head = await client.HeadObjectAsync("my-bucket", "report.html");
        Assert.Equal(
            ("text/html; charset=utf-8", "max-age=3600", StorageClass.InfrequentAccess),
            (head.ContentType, head.CacheControl, head.StorageClass));
        Assert.Equal("me", head.Metadata["author"]);
        Assert.Equal(2, (await client.GetObjectTaggingAsync("my-bucket", "report.html")).Tags.Count);
    }

    [Fact]
    public async Task Report_progress_and_limit_the_bandwidth()
    {
        var path = _folder["video.mp4"];
        await File.WriteAllBytesAsync(path, new byte[100_000]);
        var progress = new SentBytes();

        await client.PutObjectAsync(new PutObjectRequest
        {
            Bucket = "my-bucket",
            Key = "video.mp4",
            Content = OssContent.FromFile(path).WithProgress(progress),
            TrafficLimit = 8 * 1024 * 1024,      // bit/s: 1 MiB/s
        });

        Assert.Equal(100_000, progress.Last);
    }

    [Fact]
    public async Task Read_an_object()
    {
        await client.PutObjectAsync("my-bucket", "notes/today.txt", "Buy milk.");
        var path = _folder["today.txt"];

        await using (var got = await client.GetObjectAsync("my-bucket", "notes/today.txt"))
        {
            Console.WriteLine($"{got.ContentType}, {got.ContentLength} bytes, last modified {got.LastModified}");
            Console.WriteLine(await got.ReadAsStringAsync());
        }

        await client.GetObjectToFileAsync("my-bucket", "notes/today.txt", path);

        Assert.Equal("Buy milk.", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Read_a_range()
    {
        await client.PutObjectAsync("my-bucket", "digits", "0123456789");

        await using var part = await client.GetObjectAsync(new GetObjectRequest
        {
            Bucket = "my-bucket",
            Key = "digits",
            Range = "bytes=2-5",
            RangeBehavior = RangeBehavior.Standard,
        });
        Console.WriteLine($"{part.ContentRange}: {await part.ReadAsStringAsync()}");     // bytes 2-5/10: 2345

        Assert.Equal("bytes 2-5/10", part.ContentRange);
    }

    [Theory]
    [InlineData("bytes=8-99", "89", "0123456789")]
    [InlineData("bytes=-3", "789", "789")]
    [InlineData("bytes=7-", "789", "789")]
    public async Task A_range_that_isn_t_within_the_object_is_clipped_or_ignored(string range, string standard, string otherwise)
    {
        await client.PutObjectAsync("my-bucket", "digits", "0123456789");
        var request = new GetObjectRequest { Bucket = "my-bucket", Key = "digits", Range = range };

        await using var asStandard = await client.GetObjectAsync(request with { RangeBehavior = RangeBehavior.Standard });
        await using var byDefault = await client.GetObjectAsync(request);

        Assert.Equal((standard, otherwise), (await asStandard.ReadAsStringAsync(), await byDefault.ReadAsStringAsync()));
        Assert.False(asStandard.Verified);
    }

    [Fact]
    public async Task A_range_beyond_the_object_is_refused_or_ignored()
    {
        await client.PutObjectAsync("my-bucket", "digits", "0123456789");
        var request = new GetObjectRequest { Bucket = "my-bucket", Key = "digits", Range = "bytes=20-" };

        var refused = await Assert.ThrowsAsync<OssServiceException>(
            async () => await client.GetObjectAsync(request with { RangeBehavior = RangeBehavior.Standard }));
        await using var whole = await client.GetObjectAsync(request);

        Assert.Equal((416, OssErrorCode.InvalidRange), (refused.StatusCode, refused.Code));
        Assert.Equal("0123456789", await whole.ReadAsStringAsync());
        Assert.True(whole.Verified);
    }

    /// <summary>Notes the bytes that were sent.</summary>
    private sealed class SentBytes : IProgress<long>
    {
        public long Last { get; private set; }

        public void Report(long value) => Last = value;
    }
}
