using System.Text;
using OssGen.Samples.InventoryShards;
using OssGen.Samples.Tests.Programs;

namespace OssGen.Samples.Tests.InventoryShards;

/// <summary>What is verified of a manifest.</summary>
public sealed class ManifestTests(Oss oss) : ShardTest(oss)
{
    [Theory]
    [InlineData("VersionId")]
    [InlineData("IsLatest")]
    [InlineData("IsDeleteMarker")]
    public async Task An_inventory_of_all_versions_is_refused(string column)
    {
        var bucket = await BucketAsync($"versions-{column}");
        var json = $$"""{"fileFormat":"CSV","fileSchema":"Bucket, Key, {{column}}, Size","files":[]}""";
        await ExampleInventory.PutManifestAsync(Client, bucket, Encoding.UTF8.GetBytes(json));

        var refused = await Assert.ThrowsAsync<InventoryException>(() => PlanAsync(bucket, [], wanted: 1));

        Assert.Contains("it lists all versions of objects", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"fileFormat":"Parquet","fileSchema":"Bucket, Key, Size","files":[]}""")]
    [InlineData("""{"fileFormat":"CSV","fileSchema":"Bucket, Key","files":[]}""")]
    [InlineData("""{"fileFormat":"CSV","fileSchema":"Bucket, Size","files":[]}""")]
    [InlineData("""{"fileFormat":"CSV","fileSchema":"Bucket, Key, Size"}""")]
    [InlineData("""{"fileFormat":"CSV","fileSchema":"Bucket, Key, Size","files":[{"key":"a","size":1}]}""")]
    [InlineData("""{"fileFormat":"CSV","fileSchema":"Bucket, Key, Size","files":[null]}""")]
    public async Task A_manifest_that_is_no_manifest_is_refused(string json)
    {
        var bucket = await BucketAsync($"manifest-{json.Length}");
        await ExampleInventory.PutManifestAsync(Client, bucket, Encoding.UTF8.GetBytes(json));

        var refused = await Assert.ThrowsAsync<InventoryException>(() => PlanAsync(bucket, [], wanted: 1));

        Assert.Contains("isn't a manifest that this program can read", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_with_another_checksum_is_refused()
    {
        var bucket = await BucketAsync("checksum");
        await ExampleInventory.PutAsync(Client, bucket, Rows("a/", 10));
        await Client.PutObjectAsync(bucket, ExampleInventory.Manifest, Manifest());

        var refused = await Assert.ThrowsAsync<InventoryException>(() => PlanAsync(bucket, [], wanted: 1));

        Assert.Contains("manifest.checksum", refused.Message, StringComparison.Ordinal);
    }
}
