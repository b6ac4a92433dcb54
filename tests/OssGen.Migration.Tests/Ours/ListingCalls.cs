using OssGen;

namespace Contoso.Migration;

/// <summary>Calls of the pages of docs/migrating for lists and versions.</summary>
public sealed class ListingCalls(OurSite site) : IClassFixture<OurSite>
{
    private readonly OssClient client = site.Client;

    [Fact]
    public async Task Objects_with_a_prefix_are_listed()
    {
        var names = new List<string>();

        await foreach (var entry in client.ListObjectsV2(new ListObjectsV2Request { Bucket = "my-bucket", Prefix = "logs/" }))
        {
            names.Add(entry.Key);
        }

        Assert.Equal(["logs/1.txt"], names);
    }

    [Fact]
    public async Task Folders_are_listed()
    {
        var folders = new List<string>();

        await foreach (var page in client.ListObjectsV2Pages(new ListObjectsV2Request { Bucket = "my-bucket", Delimiter = "/" }))
        {
            folders.AddRange(page.CommonPrefixes.Select(group => group.Prefix));
        }

        Assert.Equal(["logs/"], folders);
    }

    [Fact]
    public async Task Versions_are_listed_and_read()
    {
        await client.PutBucketAsync("versioned");
        await client.PutBucketVersioningAsync("versioned", VersioningStatus.Enabled);
        var id = (await client.PutObjectAsync("versioned", "a.txt", "text")).VersionId;

        await using var old = await client.GetObjectAsync(
            new GetObjectRequest { Bucket = "versioned", Key = "a.txt", VersionId = id });
        var ids = new List<string?>();
        await foreach (var version in client.ListObjectVersions("versioned"))
        {
            ids.Add(version.VersionId);
        }

        Assert.Equal([id], ids);
    }
}
