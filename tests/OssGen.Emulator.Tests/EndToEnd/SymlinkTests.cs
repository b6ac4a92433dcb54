namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class SymlinkTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "symlinks";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync()
    {
        await _client.PutBucketAsync(Bucket);
        await _client.PutObjectAsync(new() { Bucket = Bucket, Key = "target a%1", Content = "hello, oss", ContentType = "text/target" });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_link_tells_where_it_leads()
    {
        var put = await _client.PutSymlinkAsync(new()
        {
            Bucket = Bucket, Key = "told", SymlinkTarget = "target a%1", Metadata = new Dictionary<string, string> { ["des"] = "test" },
        });

        var got = await _client.GetSymlinkAsync(Bucket, "told");

        Assert.Equal(("target a%1", put.ETag, "test"), (got.SymlinkTarget, got.ETag, got.Metadata["des"]));
    }

    [Fact]
    public async Task Reading_a_link_gives_the_target_s_bytes_under_the_link_s_headers()
    {
        var target = await _client.HeadObjectAsync(Bucket, "target a%1");
        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        await _client.PutSymlinkAsync(new()
        {
            Bucket = Bucket, Key = "read", SymlinkTarget = "target a%1", Metadata = new Dictionary<string, string> { ["of"] = "link" },
        });

        await using var got = await _client.GetObjectAsync(Bucket, "read");
        var head = await _client.HeadObjectAsync(Bucket, "read");
        var meta = await _client.GetObjectMetaAsync(Bucket, "read");

        Assert.Equal("hello, oss", await got.ReadAsStringAsync());
        Assert.Equal((ObjectType.Symlink, 10L, target.ETag), (head.ObjectType, head.ContentLength, head.ETag));
        Assert.Equal(("link", fixture.Time.GetUtcNow()), (head.Metadata["of"], head.LastModified));
        Assert.Equal((10L, target.ETag), (meta.ContentLength, meta.ETag));
    }

    [Fact]
    public async Task A_range_of_a_link_is_one_of_the_target()
    {
        await _client.PutSymlinkAsync(Bucket, "ranged", "target a%1");

        await using var got = await _client.GetObjectAsync(new() { Bucket = Bucket, Key = "ranged", Range = "bytes=7-9" });

        Assert.Equal("oss", await got.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_link_without_target_is_there_but_can_not_be_read()
    {
        await _client.PutSymlinkAsync(Bucket, "dangling", "missing");

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.GetObjectAsync(Bucket, "dangling").AsTask());

        Assert.Equal((404, "SymlinkTargetNotExist"), (error.StatusCode, error.Code));
        Assert.Equal("missing", (await _client.GetSymlinkAsync(Bucket, "dangling")).SymlinkTarget);
    }

    [Fact]
    public async Task A_link_to_a_link_is_not_followed()
    {
        await _client.PutSymlinkAsync(Bucket, "first", "target a%1");
        await _client.PutSymlinkAsync(Bucket, "second", "first");

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.GetObjectAsync(Bucket, "second").AsTask());

        Assert.Equal((400, "InvalidTargetType"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task An_ordinary_object_is_no_link()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.GetSymlinkAsync(Bucket, "target a%1").AsTask());

        Assert.Equal((400, "NotSymlink"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task Deleting_a_link_leaves_its_target()
    {
        await _client.PutSymlinkAsync(Bucket, "deleted", "target a%1");

        await _client.DeleteObjectAsync(Bucket, "deleted");

        Assert.False(await _client.ObjectExistsAsync(Bucket, "deleted"));
        Assert.True(await _client.ObjectExistsAsync(Bucket, "target a%1"));
    }

    [Fact]
    public async Task A_copy_of_a_link_is_a_link()
    {
        await _client.PutSymlinkAsync(Bucket, "original", "target a%1");

        await _client.CopyObjectAsync(new() { Bucket = Bucket, Key = "copied", SourceKey = "original" });

        Assert.Equal("target a%1", (await _client.GetSymlinkAsync(Bucket, "copied")).SymlinkTarget);
    }

    [Fact]
    public async Task A_part_can_not_be_copied_from_a_link()
    {
        await _client.PutSymlinkAsync(Bucket, "part source", "target a%1");
        var upload = await _client.InitiateMultipartUploadAsync(Bucket, "parts");

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.UploadPartCopyAsync(new()
        {
            Bucket = Bucket, Key = "parts", UploadId = upload.UploadId, PartNumber = 1, SourceKey = "part source",
        }).AsTask());

        Assert.Equal((400, "OperationNotSupported", "0042-00000308"), (error.StatusCode, error.Code, error.EC));
    }

    [Fact]
    public async Task Both_the_link_s_and_the_target_s_acl_must_let_a_reader_in()
    {
        await _client.PutSymlinkAsync(new() { Bucket = Bucket, Key = "open", SymlinkTarget = "target a%1", Acl = ObjectAcl.PublicRead });

        using var closed = await fixture.AnonymousAsync($"{Bucket}/open");
        await _client.PutObjectAsync(new() { Bucket = Bucket, Key = "open target", Content = "hello, oss", Acl = ObjectAcl.PublicRead });
        await _client.PutSymlinkAsync(new() { Bucket = Bucket, Key = "open", SymlinkTarget = "open target", Acl = ObjectAcl.PublicRead });
        using var open = await fixture.AnonymousAsync($"{Bucket}/open");

        Assert.Equal((403, 200), ((int)closed.StatusCode, (int)open.StatusCode));
    }

    [Fact]
    public async Task A_link_does_not_replace_an_object_where_that_is_forbidden()
    {
        await _client.PutObjectAsync(Bucket, "taken", "hello, oss");

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.PutSymlinkAsync(new()
        {
            Bucket = Bucket, Key = "taken", SymlinkTarget = "x", ForbidOverwrite = true,
        }).AsTask());

        Assert.Equal((409, "FileAlreadyExists"), (error.StatusCode, error.Code));
    }
}
