namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>Listings of versions.</summary>
public sealed class VersionListingTests(EmulatorFixture fixture) : VersionedBucketTest(fixture, Bucket)
{
    private const string Bucket = "versions-listed";

    [Fact]
    public async Task The_listing_interleaves_versions_and_markers_and_groups_by_delimiter()
    {
        var a1 = (await Client.PutObjectAsync(Bucket, "a \u0001", "1")).VersionId;
        var a2 = (await Client.DeleteObjectAsync(Bucket, "a \u0001")).VersionId;
        var a3 = (await Client.PutObjectAsync(Bucket, "a \u0001", "3")).VersionId;
        await Client.PutObjectAsync(Bucket, "b/1", "");
        await Client.DeleteObjectAsync(Bucket, "b/2");
        var c = (await Client.PutObjectAsync(Bucket, "c", "")).VersionId;

        var entries = new List<ObjectVersionEntry>();
        await foreach (var entry in Client.ListObjectVersions(
            new ListObjectVersionsRequest { Bucket = Bucket, Delimiter = "/", MaxKeys = 2 }))
        {
            entries.Add(entry);
        }

        Assert.Equal(
            [(a3, false, true), (a2, true, false), (a1, false, false), (c, false, true)], entries.Select(
                entry => ((string?)entry.VersionId, entry.IsDeleteMarker == true, entry.IsLatest)));
        Assert.Equal("a \u0001", entries[0].Key);
        var whole = await Client.ListObjectVersionsAsync(new() { Bucket = Bucket, Delimiter = "/" });
        Assert.Equal(["b/"], whole.CommonPrefixes.Select(group => group.Prefix));
    }

    [Theory]
    [InlineData("", "x", 400, "InvalidArgument")]
    [InlineData("k", "x", 400, "InvalidArgument")]
    public async Task A_version_marker_needs_its_key_and_a_form(string key, string id, int status, string code)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(() =>
            Client.ListObjectVersionsAsync(new() { Bucket = Bucket, KeyMarker = key, VersionIdMarker = id }).AsTask());

        Assert.Equal((status, code), (error.StatusCode, error.Code));
    }
}
