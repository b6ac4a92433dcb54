namespace OssGen.Conformance.Tests.Transcripts;

/// <summary>The manual's section 3.1.7: five objects, listed in three ways.</summary>
public sealed class ListingTranscriptTests
{
    private static readonly DateTimeOffset[] Times =
    [
        new(2013, 8, 5, 6, 23, 23, TimeSpan.Zero), new(2013, 8, 5, 6, 23, 44, TimeSpan.Zero), new(2013, 8, 5, 6, 23, 50, TimeSpan.Zero),
        new(2013, 8, 5, 6, 27, 35, TimeSpan.Zero), new(2013, 8, 5, 6, 27, 38, TimeSpan.Zero),
    ];

    [Fact]
    public async Task Numbers_16_and_17_lists_five_objects_in_order()
    {
        await using var site = await WithFiveObjectsAsync();

        var list = await site.Client.ListObjectsAsync(ManualSite.Bucket);

        Assert.Equal(
            (200, ManualSite.Bucket, "", "", 100, "", false),
            (list.Response.StatusCode, list.Name, list.Prefix, list.Marker, list.MaxKeys, list.Delimiter, list.IsTruncated));
        Assert.Null(list.NextMarker);
        Assert.Empty(list.CommonPrefixes);
        Assert.Equal(Times.Select((_, i) => Entry(i + 1)), list.Contents);
    }

    [Fact]
    public async Task Number_18_lists_by_prefix()
    {
        await using var site = await WithFiveObjectsAsync();

        var list = await site.Client.ListObjectsAsync(new() { Bucket = ManualSite.Bucket, Prefix = "1" });

        Assert.Equal(("1", "", 100, "", false), (list.Prefix, list.Marker, list.MaxKeys, list.Delimiter, list.IsTruncated));
        Assert.Equal(Entry(1), Assert.Single(list.Contents));
    }

    [Fact]
    public async Task Number_19_cuts_the_list_at_max_keys()
    {
        await using var site = await WithFiveObjectsAsync();

        var list = await site.Client.ListObjectsAsync(new() { Bucket = ManualSite.Bucket, MaxKeys = 2 });

        Assert.Equal(
            ("", "", 2, "", true, "2"), (list.Prefix, list.Marker, list.MaxKeys, list.Delimiter, list.IsTruncated, list.NextMarker));
        Assert.Equal([Entry(1), Entry(2)], list.Contents);
    }

    [Fact]
    public async Task Pages_follow_the_marker_to_the_end()
    {
        await using var site = await WithFiveObjectsAsync();

        var keys = new List<string?>();
        await foreach (var entry in site.Client.ListObjects(new() { Bucket = ManualSite.Bucket, MaxKeys = 2 }))
        {
            keys.Add(entry.Key);
        }

        Assert.Equal(["1", "2", "3", "4", "5"], keys);
    }

    [Fact]
    public async Task The_newer_listing_shows_the_same_objects_without_their_owner()
    {
        await using var site = await WithFiveObjectsAsync();

        var entries = new List<ObjectEntry>();
        await foreach (var entry in site.Client.ListObjectsV2(new() { Bucket = ManualSite.Bucket, MaxKeys = 2 }))
        {
            entries.Add(entry);
        }

        Assert.Equal(Times.Select((_, i) => Entry(i + 1) with { Owner = null }), entries);
    }

    private static async Task<ManualSite> WithFiveObjectsAsync()
    {
        var site = await (await ManualSite.StartAsync()).WithBucketAsync();
        for (var i = 0; i < Times.Length; i++)
        {
            site.Clock.SetUtcNow(Times[i]);
            var put = await site.Client.PutObjectAsync(
                new() { Bucket = ManualSite.Bucket, Key = $"{i + 1}", Content = "hello, oss", ContentType = "plain/text" });
            Assert.Equal(200, put.Response.StatusCode);
        }

        return site;
    }

    private static ObjectEntry Entry(int number) => new()
    {
        Key = $"{number}",
        LastModified = Times[number - 1],
        ETag = ManualSite.HelloETag,
        Type = ObjectType.Normal,
        Size = 10,
        StorageClass = StorageClass.Standard,
        Owner = new Owner { Id = "oss-tester", DisplayName = "oss-tester" },
    };
}
