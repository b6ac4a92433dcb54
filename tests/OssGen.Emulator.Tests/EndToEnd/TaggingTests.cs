namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class TaggingTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "tagging";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() => await _client.PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicReadWrite });

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Tags_replace_those_before_and_leave_the_time_of_change()
    {
        await _client.PutObjectAsync(new() { Bucket = Bucket, Key = "replaced", Content = "hello, oss", Tagging = "old=1" });
        var before = await _client.HeadObjectAsync(Bucket, "replaced");
        fixture.Time.Advance(TimeSpan.FromMinutes(1));

        await _client.PutObjectTaggingAsync(
            Bucket, "replaced", [new() { Key = "team +-=._:/", Value = "é" }, new() { Key = "env", Value = "" }]);

        Assert.Equal([("team +-=._:/", "é"), ("env", "")], await TagsAsync("replaced"));
        Assert.Equal(before.LastModified, (await _client.HeadObjectAsync(Bucket, "replaced")).LastModified);
    }

    [Fact]
    public async Task An_object_without_tags_answers_an_empty_set_and_no_count()
    {
        await _client.PutObjectAsync(new() { Bucket = Bucket, Key = "untagged", Content = "hello, oss", Tagging = "a=1" });

        await _client.DeleteObjectTaggingAsync(Bucket, "untagged");
        await _client.DeleteObjectTaggingAsync(Bucket, "untagged");

        Assert.Empty(await TagsAsync("untagged"));
        Assert.Null((await _client.HeadObjectAsync(Bucket, "untagged")).TaggingCount);
    }

    [Fact]
    public async Task Every_way_of_uploading_takes_tags()
    {
        await _client.PutObjectAsync(new() { Bucket = Bucket, Key = "put", Content = "hello, oss", Tagging = "a+b=c%2Bd&e" });
        await _client.AppendObjectAsync(new() { Bucket = Bucket, Key = "appended", Position = 0, Content = "hello, oss", Tagging = "a=1" });
        var upload = await _client.InitiateMultipartUploadAsync(new() { Bucket = Bucket, Key = "multipart", Tagging = "a=2" });
        await _client.UploadPartAsync(Bucket, "multipart", 1, upload.UploadId, "hello, oss");
        await _client.CompleteMultipartUploadAsync(
            new() { Bucket = Bucket, Key = "multipart", UploadId = upload.UploadId, CompleteAll = CompleteAll.Yes });

        Assert.Equal([("a b", "c+d"), ("e", "")], await TagsAsync("put"));
        Assert.Equal([("a", "1")], await TagsAsync("appended"));
        Assert.Equal([("a", "2")], await TagsAsync("multipart"));
    }

    [Theory]
    [InlineData(null, "a=1")]
    [InlineData("Copy", "a=1")]
    [InlineData("Replace", "b=2")]
    public async Task A_copy_takes_its_tags_as_the_directive_says(string? directive, string expected)
    {
        await _client.PutObjectAsync(new() { Bucket = Bucket, Key = "source", Content = "hello, oss", Tagging = "a=1" });

        await _client.CopyObjectAsync(new()
        {
            Bucket = Bucket,
            Key = "copy",
            SourceKey = "source",
            Tagging = "b=2",
            TaggingDirective = directive is null ? null : new TaggingDirective(directive),
        });

        Assert.Equal([expected], (await TagsAsync("copy")).Select(tag => $"{tag.Key}={tag.Value}"));
    }

    [Fact]
    public async Task Only_the_owner_sees_and_changes_tags()
    {
        await _client.PutObjectAsync(new() { Bucket = Bucket, Key = "owned", Content = "hello, oss", Tagging = "a=1&b=2" });
        var other = fixture.Client("other-id", "other-secret");

        var refused = await Assert.ThrowsAsync<OssServiceException>(() => other.GetObjectTaggingAsync(Bucket, "owned").AsTask());

        Assert.Equal((403, "AccessDenied"), (refused.StatusCode, refused.Code));
        Assert.Null((await other.HeadObjectAsync(Bucket, "owned")).TaggingCount);
        Assert.Equal(2, (await _client.HeadObjectAsync(Bucket, "owned")).TaggingCount);
    }

    [Fact]
    public async Task Ten_tags_at_full_length_are_accepted()
    {
        await _client.PutObjectAsync(Bucket, "full", "hello, oss");
        Tag[] tags = [.. Enumerable.Range(0, 10).Select(i => new Tag { Key = $"{i}{new string('k', 127)}", Value = new string('v', 256) })];

        await _client.PutObjectTaggingAsync(Bucket, "full", tags);

        Assert.Equal(10, (await TagsAsync("full")).Count);
    }

    public static TheoryData<string, Tag[]> InvalidTags { get; } = new()
    {
        { "a key twice", [new() { Key = "a", Value = "1" }, new() { Key = "a", Value = "2" }] },
        { "long key", [new() { Key = new string('k', 129), Value = "" }] },
        { "long value", [new() { Key = "k", Value = new string('v', 257) }] },
        { "bad character", [new() { Key = "a*", Value = "" }] },
    };

    [Theory]
    [MemberData(nameof(InvalidTags))]
    public async Task Tags_beyond_the_limits_are_invalid(string what, Tag[] tags)
    {
        await _client.PutObjectAsync(Bucket, "limits", "hello, oss");

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.PutObjectTaggingAsync(Bucket, "limits", tags).AsTask());

        Assert.Equal((what, 400, "InvalidTag"), (what, error.StatusCode, error.Code));
    }

    [Fact]
    public async Task An_upload_with_invalid_tags_stores_nothing()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.PutObjectAsync(new()
        {
            Bucket = Bucket, Key = "refused", Content = "hello, oss", Tagging = "a=1&a=2",
        }).AsTask());

        Assert.Equal("InvalidTag", error.Code);
        Assert.False(await _client.ObjectExistsAsync(Bucket, "refused"));
    }

    [Fact]
    public async Task A_missing_object_has_no_tags()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.GetObjectTaggingAsync(Bucket, "missing").AsTask());

        Assert.Equal("NoSuchKey", error.Code);
    }

    private async Task<IReadOnlyList<(string Key, string Value)>> TagsAsync(string key) =>
        [.. (await _client.GetObjectTaggingAsync(Bucket, key)).Tags.Select(tag => (tag.Key!, tag.Value!))];
}
