using OssGen.Samples.InventoryShards;
using OssGen.Samples.Tests.Programs;

namespace OssGen.Samples.Tests.InventoryShards;

/// <summary>How an inventory is divided, and which plans are refused.</summary>
public sealed class ShardPlanTests(Oss oss) : ShardTest(oss)
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(7, 8)]
    public async Task Every_row_belongs_to_one_shard(int wanted, int shards)
    {
        var bucket = await BucketAsync($"shards-{wanted}");
        await ExampleInventory.PutAsync(Client, bucket, Rows("a/", 3500), Rows("b/", 900));

        var plan = await PlanAsync(bucket, ["a/"], wanted);
        await RunAsync(bucket, plan);

        Assert.Equal(shards, plan.Shards.Count);
        Assert.Equal(
            [new("(others)", new PrefixTotal(900, 900 * 3)), new("a/", new PrefixTotal(3500, 3500 * 3))],
            (await Worker(bucket, plan, Client).TotalAsync()).InOrder());
    }

    [Fact]
    public async Task A_second_plan_of_other_shards_is_refused()
    {
        var bucket = await BucketAsync("replanned");
        await ExampleInventory.PutAsync(Client, bucket, Rows("a/", 10));
        await PlanAsync(bucket, [], wanted: 1);
        await PlanAsync(bucket, [], wanted: 1);

        await Assert.ThrowsAsync<InventoryException>(() => PlanAsync(bucket, [], wanted: 2));
    }

    [Fact]
    public async Task In_a_bucket_with_versioning_too()
    {
        var bucket = await BucketAsync("replanned-versioned");
        await Client.PutBucketVersioningAsync(bucket, VersioningStatus.Enabled);
        await ExampleInventory.PutAsync(Client, bucket, Rows("a/", 10));
        await PlanAsync(bucket, [], wanted: 1);

        await Assert.ThrowsAsync<InventoryException>(() => PlanAsync(bucket, [], wanted: 2));
    }

    [Fact]
    public async Task What_was_done_of_another_plan_does_not_count()
    {
        var bucket = await BucketAsync("other-plan");
        await ExampleInventory.PutAsync(Client, bucket, Rows("a/", 3500));
        var first = await PlanAsync(bucket, [], wanted: 1);
        await RunAsync(bucket, first);
        await Client.DeleteObjectAsync(bucket, ShardPlan.FolderOf(ExampleInventory.Manifest) + "plan.json");

        var second = await PlanAsync(bucket, [], wanted: 2);
        await RunAsync(bucket, second);

        Assert.Equal([new("(others)", new PrefixTotal(3500, 3500 * 3))], (await Worker(bucket, second, Client).TotalAsync()).InOrder());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public async Task A_number_of_shards_that_is_out_of_range_is_refused(int wanted)
    {
        var bucket = await BucketAsync($"out-of-range-{wanted}");
        await ExampleInventory.PutAsync(Client, bucket, Rows("a/", 10));

        var refused = await Assert.ThrowsAsync<InventoryException>(() => PlanAsync(bucket, [], wanted));

        Assert.Equal($"The number of shards is {wanted}, but must be from 1 to 10000.", refused.Message);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task A_damaged_plan_is_named(string json)
    {
        var bucket = await BucketAsync($"damaged-plan-{json.Length}");
        var key = ShardPlan.FolderOf(ExampleInventory.Manifest) + "plan.json";
        await Client.PutObjectAsync(bucket, key, json);

        var refused = await Assert.ThrowsAsync<InventoryException>(
            () => new PlanStore(Client, bucket, ExampleInventory.Manifest).GetAsync(default));

        Assert.StartsWith($"{key} is damaged: ", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 9999, 9999)]
    [InlineData(6000, 6000, 6000)]
    [InlineData(10_000, 1, 10_000)]
    public void Each_file_is_at_least_one_shard(int files, int wanted, int shards) =>
        Assert.Equal(shards, PlanOf(files, wanted).Shards.Count);

    [Theory]
    [InlineData(3, 10_000, "With the 3 files of the inventory, the number of shards is at most 9999, ")]
    [InlineData(6000, 6001, "With the 6000 files of the inventory, the number of shards is at most 6000, ")]
    [InlineData(10_001, 1, "The inventory has 10001 files. Each is at least one shard, but a plan has at most 10000.")]
    public void More_shards_than_a_plan_may_have_are_refused(int files, int wanted, string start)
    {
        var refused = Assert.Throws<InventoryException>(() => PlanOf(files, wanted));

        Assert.StartsWith(start, refused.Message, StringComparison.Ordinal);
    }

    private static ShardPlan PlanOf(int files, int wanted)
    {
        var manifest = new InventoryManifest
        {
            FileSchema = "Bucket, Key, Size",
            Files = [.. Enumerable.Range(0, files).Select(static number => new InventoryFile($"{number}.csv.gz", 1, new string('0', 32)))],
        };
        return ShardPlan.Of("manifest.json", manifest, [], wanted);
    }
}
