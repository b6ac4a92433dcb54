namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class DirectoryTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private readonly string _bucket = $"dirs-{Guid.NewGuid():N}";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() => await _client.PutBucketAsync(_bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_new_directory_is_listed_with_those_in_which_it_is()
    {
        var created = await _client.CreateDirectoryAsync(_bucket, "desktop/oss");

        Assert.NotNull(created.LastModified);
        Assert.Equal(["desktop/", "desktop/oss/"], await KeysAsync());
        Assert.Equal("application/x-directory", (await _client.HeadObjectAsync(_bucket, "desktop/oss/")).ContentType);
    }

    [Fact]
    public async Task A_directory_that_exists_stays_as_it_is()
    {
        await _client.CreateDirectoryAsync(_bucket, "a/");
        await _client.PutObjectAsync(_bucket, "a/b", "text");

        await _client.CreateDirectoryAsync(_bucket, "a");

        Assert.Equal(["a/", "a/b"], await KeysAsync());
    }

    [Theory]
    [InlineData("file", 409, "FileAlreadyExists")]
    [InlineData("file/below", 409, "FileAlreadyExists")]
    [InlineData("a//b", 400, "InvalidObjectName")]
    public async Task A_directory_that_can_not_be_is_refused(string path, int status, string code)
    {
        await _client.PutObjectAsync(_bucket, "file", "text");

        await RequireAsync(status, code, async () => await _client.CreateDirectoryAsync(_bucket, path));

        Assert.Equal(["file"], await KeysAsync());
    }

    [Fact]
    public async Task An_object_is_renamed_with_its_content_and_metadata()
    {
        await _client.CreateDirectoryAsync(_bucket, "new");
        await _client.PutObjectAsync(new()
        {
            Bucket = _bucket,
            Key = "old",
            Content = "text",
            Metadata = new Dictionary<string, string> { ["a"] = "b" },
        });

        await _client.RenameAsync(_bucket, "new/名字 1", "old");

        await using var got = await _client.GetObjectAsync(_bucket, "new/名字 1");
        Assert.Equal("text", await new StreamReader(got.Content).ReadToEndAsync());
        Assert.Equal("b", got.Metadata["a"]);
        Assert.Equal(["new/", "new/名字 1"], await KeysAsync());
    }

    [Fact]
    public async Task A_source_of_other_letters_is_escaped_on_the_way()
    {
        await _client.PutObjectAsync(_bucket, "名字 %41", "text");

        await _client.RenameAsync(_bucket, "new", "名字 %41");

        Assert.Equal(["new"], await KeysAsync());
    }

    [Fact]
    public async Task A_directory_is_renamed_with_all_that_is_in_it_and_nothing_else()
    {
        await _client.CreateDirectoryAsync(_bucket, "a/sub");
        foreach (var key in new[] { "a/1", "a/sub/2", "a-other", "a!", "ab/3" })
        {
            await _client.PutObjectAsync(_bucket, key, key);
        }

        await _client.RenameAsync(_bucket, "b", "a/");

        Assert.Equal(["a!", "a-other", "ab/3", "b/", "b/1", "b/sub/", "b/sub/2"], await KeysAsync());
    }

    [Theory]
    [InlineData("none", "b", 404, "NoSuchKey")]
    [InlineData("a", "no-parent/b", 404, "NoSuchKey")]
    [InlineData("a", "file", 409, "FileAlreadyExists")]
    [InlineData("a", "dir", 409, "FileAlreadyExists")]
    [InlineData("a", "a", 409, "FileAlreadyExists")]
    [InlineData("a", "a/b", 400, "InvalidArgument")]
    public async Task A_rename_that_can_not_be_changes_nothing(string source, string target, int status, string code)
    {
        await _client.CreateDirectoryAsync(_bucket, "a");
        await _client.PutObjectAsync(_bucket, "dir/x", "text");
        await _client.PutObjectAsync(_bucket, "file", "text");

        await RequireAsync(status, code, async () => await _client.RenameAsync(_bucket, target, source));

        Assert.Equal(["a/", "dir/x", "file"], await KeysAsync());
    }

    [Theory]
    [InlineData(1023, true)]
    [InlineData(1024, false)]
    public async Task A_rename_keeps_keys_within_their_limit(int bytes, bool isTaken)
    {
        var name = new string('k', 1000);
        var target = new string('t', bytes - 1001);
        await _client.PutObjectAsync(_bucket, "a/" + name, "text");

        var error = await Record.ExceptionAsync(() => _client.RenameAsync(_bucket, target, "a").AsTask());

        Assert.Equal(isTaken ? null : "InvalidObjectName", (error as OssServiceException)?.Code);
        Assert.Equal([(isTaken ? target : "a") + "/" + name], await KeysAsync());
    }

    [Fact]
    public async Task A_new_directory_keeps_its_key_within_the_limit()
    {
        await RequireAsync(400, "InvalidObjectName", async () => await _client.CreateDirectoryAsync(_bucket, new string('d', 1023)));
        await _client.CreateDirectoryAsync(_bucket, new string('d', 1022));

        Assert.Equal([new string('d', 1022) + "/"], await KeysAsync());
    }

    [Fact]
    public async Task An_empty_directory_is_deleted()
    {
        await _client.CreateDirectoryAsync(_bucket, "a/b");

        var deleted = await _client.DeleteDirectoryAsync(_bucket, "a/b");

        Assert.Equal(("a/b", 1L, null), (deleted.DirectoryName, deleted.DeleteNumber, deleted.NextDeleteToken));
        Assert.Equal(["a/"], await KeysAsync());
    }

    [Theory]
    [InlineData("none", false, null, 404, "NoSuchKey")]
    [InlineData("none", true, null, 404, "NoSuchKey")]
    [InlineData("full", false, null, 409, "FileAlreadyExists")]
    [InlineData("full", true, "!", 400, "InvalidArgument")]
    [InlineData("full", true, "b3RoZXIvYQ--", 400, "InvalidArgument")]
    [InlineData("full", false, "ZnVsbC9h", 400, "InvalidArgument")]
    public async Task A_deletion_that_can_not_be_changes_nothing(string path, bool recursive, string? token, int status, string code)
    {
        await _client.PutObjectAsync(_bucket, "full/x", "text");

        await RequireAsync(status, code, async () => await _client.DeleteDirectoryAsync(
            new() { Bucket = _bucket, Directory = path, Recursive = recursive, DeleteToken = token }));

        Assert.Equal(["full/x"], await KeysAsync());
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(99, true)]
    [InlineData(100, true)]
    [InlineData(100, false)]
    [InlineData(250, true)]
    [InlineData(250, false)]
    public async Task A_recursive_deletion_takes_a_hundred_at_a_time(int count, bool withMarker)
    {
        if (withMarker)
        {
            await _client.CreateDirectoryAsync(_bucket, "a");
        }

        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            async (number, token) => await _client.PutObjectAsync(_bucket, $"a/{number}", "text", token));
        await _client.PutObjectAsync(_bucket, "a-kept", "text");

        var requests = 0;
        long deleted = 0;
        string? next = null;
        do
        {
            var reply = await _client.DeleteDirectoryAsync(
                new() { Bucket = _bucket, Directory = "a", Recursive = true, DeleteToken = next });
            Assert.InRange(reply.DeleteNumber, 1, 100);
            requests++;
            deleted += reply.DeleteNumber;
            next = reply.NextDeleteToken;
        }
        while (next is not null);

        var all = count + (withMarker ? 1 : 0);
        Assert.Equal((all, (all + 99) / 100), (deleted, requests));
        Assert.Equal(["a-kept"], await KeysAsync());
    }

    [Fact]
    public async Task Someone_else_may_neither_make_nor_rename_nor_delete()
    {
        await _client.CreateDirectoryAsync(_bucket, "a");
        var other = fixture.Client("other-id", "other-secret");

        await RequireAsync(403, "AccessDenied", async () => await other.CreateDirectoryAsync(_bucket, "b"));
        await RequireAsync(403, "AccessDenied", async () => await other.RenameAsync(_bucket, "b", "a"));
        await RequireAsync(403, "AccessDenied", async () => await other.DeleteDirectoryAsync(_bucket, "a"));

        Assert.Equal(["a/"], await KeysAsync());
    }

    [Fact]
    public async Task An_object_of_its_own_acl_keeps_its_directory_from_others()
    {
        await _client.PutBucketAclAsync(_bucket, BucketAcl.PublicReadWrite);
        await _client.PutObjectAsync(_bucket, "a/1", "text");
        await _client.PutObjectAsync(new() { Bucket = _bucket, Key = "a/2", Content = "text", Acl = ObjectAcl.Private });
        var other = fixture.Client("other-id", "other-secret");

        await RequireAsync(403, "AccessDenied", async () => await other.RenameAsync(_bucket, "b", "a"));
        await RequireAsync(
            403,
            "AccessDenied",
            async () => await other.DeleteDirectoryAsync(new() { Bucket = _bucket, Directory = "a", Recursive = true }));

        Assert.Equal(["a/1", "a/2"], await KeysAsync());
    }

    [Fact]
    public async Task A_bucket_with_versioning_has_no_directories()
    {
        await _client.PutBucketVersioningAsync(_bucket, VersioningStatus.Enabled);
        await _client.PutObjectAsync(_bucket, "a/1", "text");

        await RequireAsync(400, "OperationNotSupported", async () => await _client.CreateDirectoryAsync(_bucket, "b"));
        await RequireAsync(400, "OperationNotSupported", async () => await _client.RenameAsync(_bucket, "b", "a"));
        await RequireAsync(400, "OperationNotSupported", async () => await _client.DeleteDirectoryAsync(_bucket, "a"));
    }

    private async Task<IReadOnlyList<string>> KeysAsync() =>
        [.. (await _client.ListObjectsV2Async(_bucket)).Contents.Select(entry => entry.Key)];

    private static async Task RequireAsync(int status, string code, Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(call);
        Assert.Equal((status, code), (error.StatusCode, error.Code));
    }
}
