using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Replies;

public sealed class ListBucketsReplyTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync()
    {
        await _client.PutBucketAsync(new PutBucketRequest { Bucket = "filter-a", BucketTagging = "env=test&team=a" });
        await _client.PutBucketAsync(new PutBucketRequest { Bucket = "filter-b", BucketTagging = "env=live&team=a" });
        await _client.PutBucketAsync(new PutBucketRequest { Bucket = "filter-c", BucketTagging = "env=test", ResourceGroupId = "rg-own" });
        await _client.PutBucketAsync("filter-d");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("env", null, null, null, "filter-a,filter-b,filter-c")]
    [InlineData("env", "test", null, null, "filter-a,filter-c")]
    [InlineData("env", "none", null, null, "")]
    [InlineData(null, null, "\"env\":\"test\",\"team\":\"a\"", null, "filter-a")]
    [InlineData(null, null, "\"team\":\"a\"", null, "filter-a,filter-b")]
    [InlineData(null, null, null, "rg-own", "filter-c")]
    [InlineData(null, null, null, "rg-default-id", "filter-a,filter-b,filter-d")]
    [InlineData(null, null, null, null, "filter-a,filter-b,filter-c,filter-d")]
    public async Task Only_buckets_that_pass_every_filter_are_listed(
        string? key, string? value, string? tagging, string? group, string names)
    {
        var listed = await _client.ListBucketsAsync(
            new ListBucketsRequest { Prefix = "filter-", TagKey = key, TagValue = value, Tagging = tagging, ResourceGroupId = group });

        Assert.Equal(names, string.Join(',', listed.Buckets.Select(bucket => bucket.Name)));
    }

    [Fact]
    public async Task Filtered_buckets_are_listed_in_full_pages()
    {
        var pages = new List<string>();

        await foreach (var page in _client.ListBucketsPages(new ListBucketsRequest { TagKey = "env", MaxKeys = 2 }))
        {
            pages.Add(string.Join(',', page.Buckets.Select(bucket => bucket.Name)));
        }

        Assert.Equal(["filter-a,filter-b", "filter-c"], pages);
    }

    [Theory]
    [InlineData("tag-value=test", "tag-value")]
    [InlineData("tagging=env", "tagging")]
    [InlineData("tagging=%22env%22%3Atest", "tagging")]
    public async Task A_filter_that_is_none_is_refused(string query, string argument)
    {
        var (name, value) = (query.Split('=')[0], Uri.UnescapeDataString(query.Split('=')[1]));
        var request = new ListBucketsRequest { ExtraQuery = new Dictionary<string, string?> { [name] = value } };

        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.ListBucketsAsync(request).AsTask());

        Assert.Equal((400, "InvalidArgument", argument), (error.StatusCode, error.Code, error.Details["ArgumentName"]));
    }

    [Theory]
    [InlineData("Filter")]
    [InlineData("filter_")]
    [InlineData("filter/")]
    [InlineData("-filter")]
    public async Task A_prefix_with_which_no_name_can_begin_is_refused(string prefix)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => _client.ListBucketsAsync(new ListBucketsRequest { Prefix = prefix }).AsTask());

        Assert.Equal(
            (400, "InvalidArgument", "0017-00000290", "prefix", prefix),
            (error.StatusCode, error.Code, error.EC, error.Details["ArgumentName"], error.Details["ArgumentValue"]));
    }

    [Fact]
    public async Task An_entry_has_its_resource_group()
    {
        var listed = await _client.ListBucketsAsync(new ListBucketsRequest { Prefix = "filter-" });

        Assert.Equal(
            ["rg-default-id", "rg-default-id", "rg-own", "rg-default-id"], listed.Buckets.Select(bucket => bucket.ResourceGroupId));
    }
}
