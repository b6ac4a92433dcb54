using OssGen.Emulator.Tests.Configurations;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>Members that only newer documents have are accepted, and what is stored of them is returned.</summary>
public sealed class NewestMembersTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "newest-members";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync() => await _client.PutBucketAsync(Bucket);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_bucket_is_made_with_tags_and_directories()
    {
        await _client.PutBucketAsync(
            new() { Bucket = "newest-made", BucketTagging = "team=a%20b&open", HnsStatus = HierarchicalNamespaceStatus.Enabled });

        var tags = (await _client.GetBucketTagsAsync("newest-made")).Tags;
        Assert.Equal([("team", "a b"), ("open", "")], tags.Select(tag => (tag.Key!, tag.Value!)));
        Assert.Equal(FeatureStatus.Enabled, (await _client.GetBucketInfoAsync("newest-made")).Bucket.HierarchicalNamespace);
        Assert.Null((await _client.GetBucketInfoAsync(Bucket)).Bucket.HierarchicalNamespace);
        var listed = (await _client.ListBucketsAsync(new ListBucketsRequest { Prefix = "newest-" })).Buckets
            .ToDictionary(bucket => bucket.Name, bucket => bucket.HierarchicalNamespace);
        Assert.Equal((FeatureStatus.Enabled, null), (listed["newest-made"], listed[Bucket]));
    }

    [Theory]
    [InlineData(21, "k", "TooManyTags")]
    [InlineData(1, "", "InvalidTag")]
    [InlineData(1, "%01", "InvalidTag")]
    public async Task Tags_that_a_bucket_can_not_have_leave_no_bucket(int count, string key, string code)
    {
        var tagging = string.Join('&', Enumerable.Range(0, count).Select(number => key.Length == 0 ? "=v" : $"{key}{number}=v"));
        var refused = new PutBucketRequest { Bucket = "newest-refused-tags", BucketTagging = tagging };

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.PutBucketAsync(refused).AsTask());

        Assert.Equal((400, code), (error.StatusCode, error.Code));
        Assert.False(await _client.BucketExistsAsync("newest-refused-tags"));
    }

    [Fact]
    public async Task Directories_of_a_bucket_can_only_be_enabled()
    {
        var refused = new PutBucketRequest { Bucket = "newest-refused", HnsStatus = new HierarchicalNamespaceStatus("maybe") };

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.PutBucketAsync(refused).AsTask());

        Assert.Equal((400, "InvalidArgument"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task A_sealed_object_takes_tags_and_its_time_is_listed()
    {
        await _client.AppendObjectAsync(Bucket, "sealed/log", 0, "hello, oss");

        var sealing = await _client.SealAppendObjectAsync(new() { Bucket = Bucket, Key = "sealed/log", Position = 10, Tagging = "a=1" });

        Assert.Equal("a", Assert.Single((await _client.GetObjectTaggingAsync(Bucket, "sealed/log")).Tags).Key);
        var listed = await _client.ListObjectsAsync(new ListObjectsRequest { Bucket = Bucket, Prefix = "sealed/" });
        var listedV2 = await _client.ListObjectsV2Async(new ListObjectsV2Request { Bucket = Bucket, Prefix = "sealed/" });
        Assert.Equal(sealing.SealedTime, Assert.Single(listed.Contents).SealedTime);
        Assert.Equal(sealing.SealedTime, Assert.Single(listedV2.Contents).SealedTime);
    }

    [Fact]
    public async Task Headers_tell_what_a_write_made()
    {
        var appended = await _client.AppendObjectAsync(Bucket, "headers-appended", 0, "hello, oss");
        var copied = await _client.CopyObjectAsync(new() { Bucket = Bucket, Key = "headers-copied", SourceKey = "headers-appended" });
        await _client.PutSymlinkAsync(Bucket, "headers-link", "headers-copied");

        Assert.Equal((await _client.HeadObjectAsync(Bucket, "headers-appended")).ETag, appended.ETag);
        var head = await _client.HeadObjectAsync(Bucket, "headers-copied");
        Assert.Equal((head.ETag, head.ETag), (copied.ETagHeader, copied.ETag));
        Assert.Equal((head.LastModified, head.LastModified), (copied.LastModifiedHeader, copied.LastModified));
        var link = await _client.GetSymlinkAsync(Bucket, "headers-link");
        Assert.Equal(fixture.Time.GetUtcNow(), link.LastModified!.Value, TimeSpan.FromSeconds(1));
        await using var got = await _client.GetObjectAsync(
            new() { Bucket = Bucket, Key = "headers-copied", ResponseContentLanguage = "de" });
        Assert.Equal("de", got.ContentLanguage);
    }

    [Fact]
    public async Task An_empty_list_of_tags_takes_the_tags_away()
    {
        await _client.PutObjectAsync(new() { Bucket = Bucket, Key = "tagged", Content = "hello, oss", Tagging = "a=1" });

        await _client.PutObjectTaggingAsync(Bucket, "tagged", []);

        Assert.Empty((await _client.GetObjectTaggingAsync(Bucket, "tagged")).Tags);
    }

    [Fact]
    public async Task A_tag_without_a_value_has_an_empty_one()
    {
        await _client.PutObjectAsync(Bucket, "valueless", "hello, oss");

        await _client.PutObjectTaggingAsync(Bucket, "valueless", [new() { Key = "open" }]);

        var tag = Assert.Single((await _client.GetObjectTaggingAsync(Bucket, "valueless")).Tags);
        Assert.Equal(("open", ""), (tag.Key, tag.Value));
    }

    [Fact]
    public async Task The_progress_of_all_replication_rules_is_told_together()
    {
        await _client.PutBucketAsync("newest-replicated");
        var none = await Assert.ThrowsAsync<OssServiceException>(
            () => _client.GetBucketReplicationProgressAsync("newest-replicated").AsTask());
        foreach (var id in new[] { "one", "two" })
        {
            await _client.PutBucketReplicationAsync("newest-replicated", [new()
            {
                Id = id, Destination = new() { Bucket = "target", Cloud = "other", CloudLocation = "somewhere" },
                UserTaggings = new() { FilterType = ReplicationTagFilterType.Or, Tags = [new() { Key = id, Value = "1" }] },
            }]);
        }

        var progress = await _client.GetBucketReplicationProgressAsync("newest-replicated");
        var rules = await _client.GetBucketReplicationAsync("newest-replicated");

        Assert.Equal("NoSuchReplicationConfiguration", none.Code);
        Assert.Equal([("one", "one"), ("two", "two")], progress.Rules.Select(rule => (rule.Id, rule.UserTaggings!.Tags[0].Key!)).Order());
        Assert.All(rules.Rules, rule => Assert.Equal(
            ("oss-cn-hangzhou", "other", "somewhere"), (rule.SourceLocation, rule.Destination!.Cloud, rule.Destination.CloudLocation)));
    }

    [Theory]
    [InlineData("enabled", "Enabled")]
    [InlineData("DISABLED", "Disabled")]
    public async Task A_value_is_read_in_any_case_and_returned_as_documented(string sent, string stored)
    {
        var document = $"<AccessMonitorConfiguration><Status>{sent}</Status><AllowCopy>TRUE</AllowCopy></AccessMonitorConfiguration>";
        await _client.SendAsync(new RawCall("PUT", Bucket, "accessmonitor", document));

        var got = await _client.GetBucketAccessMonitorAsync(Bucket);

        Assert.Equal((stored, true), (got.Status.Value, got.AllowCopy));
    }

    [Fact]
    public async Task Slashes_of_encoded_names_are_escaped()
    {
        await _client.PutObjectAsync(Bucket, "slash/a/b c", "hello, oss");

        var listing = await _client.SendAsync(new RawCall("GET", Bucket, "marker")
        {
            ExtraQuery = new Dictionary<string, string?> { ["prefix"] = "slash/", ["delimiter"] = "/", ["encoding-type"] = "url" },
        });

        Assert.Contains("<Prefix>slash%2F</Prefix>", listing.Text, StringComparison.Ordinal);
        Assert.Contains("<Delimiter>%2F</Delimiter>", listing.Text, StringComparison.Ordinal);
        Assert.Contains("<CommonPrefixes><Prefix>slash%2Fa%2F</Prefix></CommonPrefixes>", listing.Text, StringComparison.Ordinal);
    }
}
