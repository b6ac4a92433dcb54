using OssGen.Samples.InventoryShards;
using OssGen.Samples.Tests.Programs;

namespace OssGen.Samples.Tests.InventoryShards;

public sealed class InventoryShardsTests(Oss oss) : IClassFixture<Oss>
{
    [Fact]
    public async Task Without_arguments_it_shows_a_job_and_verifies_its_totals()
    {
        var exit = (await Sample.RunAsync("InventoryShards", new Dictionary<string, string>())).Succeeded();

        Assert.Contains("(others): 20000 objects, 60000 bytes", exit.Lines);
    }

    [Fact]
    public async Task A_killed_worker_is_continued_by_another_one()
    {
        var settings = await SettingsAsync("killed-worker", rows: 50_000);
        (await Sample.RunAsync("InventoryShards", settings, "plan", "1")).Succeeded();

        await using (var worker = Sample.Start("InventoryShards", settings, "work", "0-0"))
        {
            await worker.LineWithAsync("Shard 0-0: row");
        }

        (await Sample.RunAsync("InventoryShards", settings, "work", "0-0")).Succeeded();
        var total = (await Sample.RunAsync("InventoryShards", settings, "total")).Succeeded();

        Assert.Equal(["a/: 50000 objects, 50000 bytes"], total.Lines);
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("plan", "many")]
    [InlineData("work", "no-such-shard")]
    [InlineData("total")]
    public async Task What_can_not_be_done_is_an_error(params string[] arguments)
    {
        var settings = await SettingsAsync($"refused-{string.Concat(arguments)}", rows: 1);

        var exit = await Sample.RunAsync("InventoryShards", settings, arguments);

        Assert.Equal(2, exit.Code);
        Assert.NotEmpty(exit.Error);
    }

    private async Task<Dictionary<string, string>> SettingsAsync(string bucket, int rows)
    {
        await oss.Client.PutBucketAsync(bucket);
        await ExampleInventory.PutAsync(
            oss.Client, bucket, Enumerable.Range(0, rows).Select(static number => new InventoryRow($"a/{number}", 1)));
        return new Dictionary<string, string>
        {
            ["OSS_ENDPOINT"] = oss.Endpoint.ToString(),
            ["OSS_REGION"] = "cn-hangzhou",
            ["OSS_ACCESS_KEY_ID"] = "id",
            ["OSS_ACCESS_KEY_SECRET"] = "secret",
            ["INVENTORY_BUCKET"] = bucket,
            ["INVENTORY_MANIFEST"] = ExampleInventory.Manifest,
            ["INVENTORY_PREFIXES"] = "a/",
            ["INVENTORY_CHECKPOINT_ROWS"] = "1000",
        };
    }
}
