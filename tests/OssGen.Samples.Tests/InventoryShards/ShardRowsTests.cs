using System.Text;
using OssGen.Samples.InventoryShards;
using OssGen.Samples.Tests.Programs;

namespace OssGen.Samples.Tests.InventoryShards;

/// <summary>What is read of the rows of an inventory's file.</summary>
public sealed class ShardRowsTests(Oss oss) : ShardTest(oss)
{
    [Theory]
    [InlineData("a%2Cb%2F", "a,b/")]
    [InlineData("a%22b/", "a\"b/")]
    [InlineData("a%0Ab%2f", "a\nb/")]
    [InlineData("a%20b%2Bc%25%2F", "a b+c%/")]
    [InlineData("%E7%85%A7%E7%89%87%2F", "照片/")]
    public async Task Encoded_keys_are_decoded(string encoded, string prefix)
    {
        var bucket = await BucketAsync($"decoded-{Convert.ToHexString(Encoding.UTF8.GetBytes(prefix))}");
        await PutCsvAsync(bucket, $"\"photos\",\"{encoded}1\",\"3\"\n");

        var plan = await PlanAsync(bucket, [prefix], wanted: 1);
        await RunAsync(bucket, plan);

        Assert.Equal([new(prefix, new PrefixTotal(1, 3))], (await Worker(bucket, plan, Client).TotalAsync()).InOrder());
    }

    [Fact]
    public async Task The_longest_prefix_counts()
    {
        var bucket = await BucketAsync("longest");
        await ExampleInventory.PutAsync(Client, bucket, Rows("a/b/", 5));

        var plan = await PlanAsync(bucket, ["a/", "a/b/"], wanted: 1);
        await RunAsync(bucket, plan);

        Assert.Equal([new("a/b/", new PrefixTotal(5, 15))], (await Worker(bucket, plan, Client).TotalAsync()).InOrder());
    }

    [Fact]
    public async Task A_file_with_another_md5_is_refused_before_its_first_row()
    {
        var bucket = await BucketAsync("damaged");
        await ExampleInventory.PutAsync(Client, bucket, Rows("a/", 3500));
        var plan = await PlanAsync(bucket, [], wanted: 1);
        await Client.PutObjectAsync(bucket, DataFile, Compressed("\"photos\",\"other\",\"1\"\n"));

        var refused = await Assert.ThrowsAsync<InventoryException>(() => Worker(bucket, plan, Client).RunAsync("0-0"));

        Assert.Contains("but the manifest says", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InventoryException>(() => Worker(bucket, plan, Client).TotalAsync());
    }

    [Fact]
    public async Task A_file_with_an_invalid_key_is_named()
    {
        var bucket = await BucketAsync("invalid-key");
        var file = $$"""{"key":"/a","size":1,"MD5checksum":"{{new string('0', 32)}}"}""";
        await ExampleInventory.PutManifestAsync(Client, bucket, Manifest(file));
        var plan = await PlanAsync(bucket, [], wanted: 1);

        var refused = await Assert.ThrowsAsync<InventoryException>(() => Worker(bucket, plan, Client).RunAsync("0-0"));

        const string Start = "The manifest has a file whose key OSS doesn't take: The object key '/a' starts with '/'";
        Assert.StartsWith(Start, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"photos\",\"key\"\n", "Row 1 of")]
    [InlineData("\"photos\",\"key\",\"-1\"\n", "Row 1 of")]
    [InlineData("\"photos\",\"key\",\"1\"\n\"photos\",\"key\"x", "Row 2 of")]
    public async Task A_row_that_can_not_be_read_is_named(string csv, string start)
    {
        var bucket = await BucketAsync($"rows-{csv.Length}");
        await PutCsvAsync(bucket, csv);
        var plan = await PlanAsync(bucket, [], wanted: 1);

        var refused = await Assert.ThrowsAsync<InventoryException>(() => Worker(bucket, plan, Client).RunAsync("0-0"));

        Assert.StartsWith(start, refused.Message, StringComparison.Ordinal);
    }
}
