using System.Security.Cryptography;
using OssGen.TestSupport.Values;

namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class ObjectTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "objects";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() => await _client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Headers_and_metadata_come_back()
    {
        await _client.PutObjectAsync(new()
        {
            Bucket = Bucket,
            Key = "described",
            Content = "hello, oss",
            ContentType = "plain/text",
            CacheControl = "no-cache",
            ContentDisposition = "attachment",
            Metadata = new Dictionary<string, string> { ["Name"] = "文 é" },
        });

        var head = await _client.HeadObjectAsync(Bucket, "described");

        Assert.Equal(("plain/text", "no-cache", "attachment"), (head.ContentType, head.CacheControl, head.ContentDisposition));
        Assert.Equal("文 é", head.Metadata["name"]);
        Assert.Equal((10L, "\"B353A6AC7A6EE89236F6D56F81694BBB\""), (head.ContentLength, head.ETag));
        Assert.Equal(EmulatorFixture.Start, head.LastModified);
    }

    [Fact]
    public async Task A_wrong_md5_stores_nothing()
    {
        var request = new PutObjectRequest
        {
            Bucket = Bucket,
            Key = "wrong-md5",
            Content = "hello, oss",
            ExtraHeaders = new Dictionary<string, string> { ["Content-MD5"] = Convert.ToBase64String(MD5.HashData("other"u8)) },
        };

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.PutObjectAsync(request).AsTask());

        Assert.Equal((400, "InvalidDigest"), (error.StatusCode, error.Code));
        await Assert.ThrowsAsync<OssServiceException>(() => _client.HeadObjectAsync(Bucket, "wrong-md5").AsTask());
    }

    [Fact]
    public async Task Overwriting_can_be_forbidden()
    {
        await _client.PutObjectAsync(Bucket, "once", "first");

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.PutObjectAsync(new()
        {
            Bucket = Bucket, Key = "once", Content = "second", ForbidOverwrite = true,
        }).AsTask());

        Assert.Equal((409, "FileAlreadyExists"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task A_range_behind_the_end_is_an_error_only_by_the_standard()
    {
        await _client.PutObjectAsync(Bucket, "short", "hello, oss");
        await using var whole = await _client.GetObjectAsync(new() { Bucket = Bucket, Key = "short", Range = "bytes=20-30" });
        Assert.Equal((200, "hello, oss"), (whole.Response.StatusCode, await whole.ReadAsStringAsync()));

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.GetObjectAsync(new()
        {
            Bucket = Bucket, Key = "short", Range = "bytes=20-30", RangeBehavior = RangeBehavior.Standard,
        }).AsTask());

        Assert.Equal((416, "InvalidRange"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task A_copy_keeps_or_replaces_metadata_as_told()
    {
        await _client.PutObjectAsync(new()
        {
            Bucket = Bucket,
            Key = "from",
            Content = "hello, oss",
            ContentType = "text/x",
            Metadata = new Dictionary<string, string> { ["a"] = "1" },
        });
        await _client.CopyObjectAsync(new() { Bucket = Bucket, Key = "kept", SourceKey = "from" });
        await _client.CopyObjectAsync(new()
        {
            Bucket = Bucket,
            Key = "replaced",
            SourceKey = "from",
            MetadataDirective = MetadataDirective.Replace,
            Metadata = new Dictionary<string, string> { ["b"] = "2" },
        });

        var kept = await _client.HeadObjectAsync(Bucket, "kept");
        var replaced = await _client.HeadObjectAsync(Bucket, "replaced");

        Assert.Equal(("text/x", "1"), (kept.ContentType, kept.Metadata["a"]));
        Assert.Equal(["b"], replaced.Metadata.Keys);
    }

    [Fact]
    public async Task A_group_reads_as_its_parts_and_notices_when_one_changes()
    {
        var a = await _client.PutObjectAsync(Bucket, "group/a", "hello, ");
        var b = await _client.PutObjectAsync(Bucket, "group/b", "oss");
#pragma warning disable CS0618 // Deprecated for clients; the emulator still serves it.
        await _client.PostObjectGroupAsync(new()
        {
            Bucket = Bucket,
            Key = "group/all",
            Parts = [
                new() { PartNumber = 1, PartName = "group/a", ETag = a.ETag! },
                new() { PartNumber = 2, PartName = "group/b", ETag = b.ETag! },
            ],
        });
        var index = await _client.GetObjectGroupIndexAsync(Bucket, "group/all");
#pragma warning restore CS0618
        await using (var whole = await _client.GetObjectAsync(Bucket, "group/all"))
        {
            Assert.Equal("hello, oss", await whole.ReadAsStringAsync());
        }

        Assert.Equal(["group/a", "group/b"], index.Parts.Select(part => part.PartName));
        await _client.DeleteObjectAsync(Bucket, "group/b");

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.GetObjectAsync(Bucket, "group/all").AsTask());

        Assert.Equal("FilePartNotExist", error.Code);
    }

    [Fact]
    public async Task A_part_can_be_copied_from_a_range()
    {
        await _client.PutObjectAsync(Bucket, "range-source", "0123456789");
        var upload = await _client.InitiateMultipartUploadAsync(Bucket, "range-target");
        var part = await _client.UploadPartCopyAsync(new()
        {
            Bucket = Bucket,
            Key = "range-target",
            UploadId = upload.UploadId,
            PartNumber = 1,
            SourceKey = "range-source",
            CopySourceRange = "bytes=2-4",
        });
        Assert.Equal($"\"{Convert.ToHexString(MD5.HashData("234"u8))}\"", part.ETag);
        await _client.CompleteMultipartUploadAsync(
            new() { Bucket = Bucket, Key = "range-target", UploadId = upload.UploadId, CompleteAll = CompleteAll.Yes });

        await using var got = await _client.GetObjectAsync(Bucket, "range-target");

        Assert.Equal("234", await got.ReadAsStringAsync());
    }

    [Fact]
    public async Task Deleting_many_answers_with_their_names_unless_told_to_be_quiet()
    {
        await _client.PutObjectAsync(Bucket, "many/ \u0001", "x");
        ObjectIdentifier[] objects = [new() { Key = "many/ \u0001" }, new() { Key = "many/missing" }];

        var loud = await _client.DeleteMultipleObjectsAsync(new() { Bucket = Bucket, Objects = objects });
        var quiet = await _client.DeleteMultipleObjectsAsync(new() { Bucket = Bucket, Objects = objects, Quiet = true });

        Assert.Equal(["many/ \u0001", "many/missing"], loud.Deleted.Select(deleted => deleted.Key));
        Assert.Empty(quiet.Deleted);
    }

    [Fact]
    public async Task A_large_body_streams_both_ways()
    {
        var bytes = RandomBytes.Of(20 * 1024 * 1024, seed: 1);
        await _client.PutObjectAsync(Bucket, "large", bytes);

        await using var got = await _client.GetObjectAsync(Bucket, "large");

        Assert.Equal(SHA256.HashData(bytes), await SHA256.HashDataAsync(got.Content));
    }
}
