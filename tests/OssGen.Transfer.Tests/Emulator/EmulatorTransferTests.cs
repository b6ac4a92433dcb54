using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Values;

namespace OssGen.Transfer.Tests.Emulator;

/// <summary>Uploads, copies and written objects against the emulator: what the fakes of the unit tests take on trust.</summary>
public sealed class EmulatorTransferTests(Site site) : IClassFixture<Site>, IDisposable
{
    private const int PartSize = 100 * 1024;

    private readonly TemporaryFolder _folder = new();
    private readonly OssTransfer _transfer = new(
        site.Client, new OssTransferOptions { PartSize = PartSize, MultipartThreshold = PartSize });

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("file")]
    [InlineData("memory")]
    [InlineData("stream")]
    public async Task Content_in_parts_arrives_with_all_that_the_request_says(string kind)
    {
        var bytes = Bytes((7 * PartSize) + 3);
        await File.WriteAllBytesAsync(_folder["source"], bytes);
        OssContent content = kind switch
        {
            "file" => OssContent.FromFile(_folder["source"]),
            "memory" => bytes,
            _ => new MemoryStream(bytes),
        };

        var result = await _transfer.UploadAsync(new PutObjectRequest
        {
            Bucket = Site.Bucket,
            Key = "parts of " + kind,
            Content = content,
            ContentType = "text/plain",
            Metadata = new Dictionary<string, string> { ["colour"] = "blue" },
            Acl = ObjectAcl.PublicRead,
        });

        await AssertStoredAsync("parts of " + kind, bytes, result);
        Assert.Equal(8, result.Parts);
        var head = await site.Client.HeadObjectAsync(Site.Bucket, "parts of " + kind);
        Assert.Equal(("text/plain", "blue", "Multipart"), (head.ContentType, head.Metadata["colour"], head.ObjectType.Value));
        Assert.Equal(ObjectAcl.PublicRead, (await site.Client.GetObjectAclAsync(Site.Bucket, "parts of " + kind)).Acl);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData((3 * PartSize) + 1)]
    public async Task An_upload_begun_elsewhere_is_completed(int length)
    {
        var bytes = Bytes(length);
        var begun = await site.Client.InitiateMultipartUploadAsync(Site.Bucket, $"adopted {length}");
        if (length > PartSize)
        {
            await site.Client.UploadPartAsync(
                Site.Bucket, $"adopted {length}", 2, begun.UploadId, OssContent.FromBytes(bytes.AsMemory(PartSize, PartSize)));
        }

        var result = await _transfer.UploadAsync(
            Site.Bucket, $"adopted {length}", bytes, new OssUploadOptions { UploadId = begun.UploadId });

        await AssertStoredAsync($"adopted {length}", bytes, result);
        Assert.Equal(length > PartSize ? 1 : 0, result.ResumedParts);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public async Task A_copy_to_another_bucket_takes_everything_along(int parts)
    {
        var bytes = Bytes((parts * PartSize) - 1);
        await site.Client.PutBucketAsync($"copies-{parts}");
        await site.Client.PutObjectAsync(new PutObjectRequest
        {
            Bucket = Site.Bucket,
            Key = "original",
            Content = bytes,
            ContentType = "text/plain",
            CacheControl = "no-cache",
            Metadata = new Dictionary<string, string> { ["colour"] = "blue" },
            Tagging = "team=a%2Fb%20c&env=",
        });

        var result = await _transfer.CopyAsync(
            Site.Bucket, "original", $"copies-{parts}", "copy", new OssCopyOptions { PartSize = PartSize, MultipartThreshold = PartSize });

        await using var got = await site.Client.GetObjectAsync($"copies-{parts}", "copy");
        Assert.Equal(bytes, await got.ReadAsBytesAsync());
        Assert.Equal((parts, bytes.Length, OssCrc64.Compute(bytes)), (result.Parts, result.Length, result.Crc64));
        Assert.Equal(("text/plain", "no-cache", "blue"), (got.ContentType, got.CacheControl, got.Metadata["colour"]));
        Assert.Equal([("env", ""), ("team", "a/b c")], await TagsAsync($"copies-{parts}", "copy"));
    }

    [Theory]
    [InlineData(10)]
    [InlineData((5 * PartSize) + 7)]
    public async Task What_is_written_to_a_stream_becomes_an_object(int length)
    {
        var bytes = Bytes(length);
        await using var stream = await _transfer.OpenWriteAsync(Site.Bucket, $"written {length}");
        await new MemoryStream(bytes).CopyToAsync(stream);

        var result = await stream.CompleteAsync();

        await AssertStoredAsync($"written {length}", bytes, result);
    }

    [Fact]
    public async Task What_is_appended_stands_at_the_end()
    {
        var bytes = Bytes((2 * PartSize) + 5);
        await using (var stream = await _transfer.OpenAppendAsync(Site.Bucket, "log"))
        {
            await stream.WriteAsync(bytes.AsMemory(0, 1000));
            await stream.FlushAsync();
        }

        await using (var stream = await _transfer.OpenAppendAsync(Site.Bucket, "log"))
        {
            Assert.Equal(1000, stream.Position);
            await stream.WriteAsync(bytes.AsMemory(1000));
        }

        await using var got = await site.Client.GetObjectAsync(Site.Bucket, "log");
        Assert.Equal(bytes, await got.ReadAsBytesAsync());
    }

    [Fact]
    public async Task Nothing_is_appended_to_an_object_of_another_kind()
    {
        await site.Client.PutObjectAsync(Site.Bucket, "plain", "text");
        await using var stream = await _transfer.OpenAppendAsync(Site.Bucket, "plain");
        await stream.WriteAsync("more"u8.ToArray());

        var error = await Assert.ThrowsAsync<OssServiceException>(() => stream.FlushAsync());

        Assert.Equal(OssErrorCode.ObjectNotAppendable, error.Code);
    }

    private static byte[] Bytes(int length) => RandomBytes.Of(length, length);

    private async Task<IEnumerable<(string?, string?)>> TagsAsync(string bucket, string key) =>
        (await site.Client.GetObjectTaggingAsync(bucket, key)).Tags
            .Select(static tag => (tag.Key, tag.Value))
            .OrderBy(static tag => tag.Key, StringComparer.Ordinal);

    private async Task AssertStoredAsync(string key, byte[] bytes, OssTransferResult result)
    {
        await using var got = await site.Client.GetObjectAsync(Site.Bucket, key);
        Assert.Equal(bytes, await got.ReadAsBytesAsync());
        Assert.Equal((bytes.Length, got.ETag, OssCrc64.Compute(bytes)), (result.Length, result.ETag, result.Crc64));
        await foreach (var left in site.Client.ListMultipartUploads(new ListMultipartUploadsRequest { Bucket = Site.Bucket, Prefix = key }))
        {
            Assert.Fail($"The upload {left.UploadId} was left.");
        }
    }
}
