using OssGen.Emulator.Tests.Configurations;
using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Replies;

public sealed class ListingReplyTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "listing-replies";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync()
    {
        await _client.PutBucketAsync(Bucket);
        foreach (var key in new[] { "a/b c/1", "a/b c/2", "a/d/3", "a/e" })
        {
            await _client.PutObjectAsync(Bucket, key, "hello, oss");
        }

        await _client.InitiateMultipartUploadAsync(Bucket, "a/e");
        await _client.InitiateMultipartUploadAsync(Bucket, "a/f");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(
        "x-oss-none", "prefix=a/|delimiter=/|marker=a/b|max-keys=1", "Prefix=a%2F|Delimiter=%2F|Marker=a%2Fb|NextMarker=a%2Fb%20c%2F")]
    [InlineData("x-oss-none", "prefix=a/e", "Key=a%2Fe")]
    [InlineData("x-oss-none", "list-type=2|prefix=a/|start-after=a/b", "Prefix=a%2F|StartAfter=a%2Fb|Key=a%2Fd%2F3")]
    [InlineData(
        "versions",
        "prefix=a/|delimiter=/|key-marker=a/b|max-keys=1",
        "Prefix=a%2F|Delimiter=%2F|KeyMarker=a%2Fb|NextKeyMarker=a%2Fb%20c%2F")]
    [InlineData(
        "uploads", "prefix=a/|delimiter=/|key-marker=a/b|max-uploads=1", "Prefix=a%2F|Delimiter=%2F|KeyMarker=a%2Fb|NextKeyMarker=a%2Fe")]
    public async Task Slashes_of_encoded_values_are_escaped(string operation, string query, string parts)
    {
        var listing = await _client.SendAsync(new RawCall("GET", Bucket, operation) { ExtraQuery = Query(query + "|encoding-type=url") });

        Assert.All(parts.Split('|'), part =>
        {
            var (name, value) = (part.Split('=')[0], part.Split('=')[1]);
            Assert.Contains($"<{name}>{value}</{name}>", listing.Text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("x-oss-none", "", "prefix")]
    [InlineData("x-oss-none", "", "marker")]
    [InlineData("x-oss-none", "list-type=2|", "prefix")]
    [InlineData("x-oss-none", "list-type=2|", "start-after")]
    [InlineData("versions", "", "prefix")]
    [InlineData("versions", "", "key-marker")]
    [InlineData("uploads", "", "prefix")]
    [InlineData("uploads", "", "key-marker")]
    public async Task Values_that_are_longer_than_any_key_are_refused(string operation, string more, string parameter)
    {
        RawCall Listing(int length) =>
            new("GET", Bucket, operation) { ExtraQuery = Query($"{more}{parameter}=é{new string('a', length - 2)}") };

        await _client.SendAsync(Listing(1023));
        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.SendAsync(Listing(1024)).AsTask());

        Assert.Equal((400, "InvalidArgument", parameter), (error.StatusCode, error.Code, error.Details["ArgumentName"]));
    }

    [Fact]
    public async Task A_bucket_without_inventories_has_no_such_inventory()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.ListBucketInventoryAsync(Bucket).AsTask());

        Assert.Equal((404, "NoSuchInventory"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task A_page_of_inventories_tells_the_token_that_asked_for_it()
    {
        await _client.PutBucketAsync("listing-inventories");
        await _client.PutBucketInventoryAsync("listing-inventories", "one", new()
        {
            Id = "one", IsEnabled = true, IncludedObjectVersions = InventoryVersions.Current,
            Schedule = new() { Frequency = InventoryFrequency.Daily },
            Destination = new()
            {
                OssBucketDestination = new()
                {
                    Format = InventoryFormat.Csv, AccountId = "1", RoleArn = "acs:ram::1:role/r", Bucket = "acs:oss:::b",
                },
            },
        });

        var page = await _client.ListBucketInventoryAsync(
            new ListBucketInventoryRequest { Bucket = "listing-inventories", ContinuationToken = "o" });

        Assert.Equal("o", page.ContinuationToken);
    }

    private static Dictionary<string, string?> Query(string pairs) => pairs.Split('|')
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => pair[0], string? (pair) => pair[1], StringComparer.Ordinal);
}
