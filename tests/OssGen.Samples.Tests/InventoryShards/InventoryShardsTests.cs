using OssGen.Samples.InventoryShards;
using OssGen.Samples.Tests.Programs;
using OssGen.TestSupport.Folders;

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
        await KillWorkerAsync(settings);

        var second = (await Sample.RunAsync("InventoryShards", settings, "work", "0-0")).Succeeded();
        var total = (await Sample.RunAsync("InventoryShards", settings, "total")).Succeeded();

        Assert.StartsWith("Shard 0-0 resumes after row", second.Lines[0], StringComparison.Ordinal);
        Assert.Equal(["a/: 50000 objects, 50000 bytes"], total.Lines);
    }

    [Fact]
    public async Task A_killed_worker_leaves_no_file()
    {
        using var folder = new TemporaryFolder();
        var settings = await SettingsAsync("killed-worker-file", rows: 50_000);
        settings["TMPDIR"] = settings["TEMP"] = settings["TMP"] = folder.Path;
        settings["DOTNET_EnableDiagnostics"] = "0";
        (await Sample.RunAsync("InventoryShards", settings, "plan", "1")).Succeeded();

        await KillWorkerAsync(settings);

        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    [Theory]
    [InlineData("OSS_ACCESS_KEY_ID", "", "The environment variable OSS_ACCESS_KEY_ID is not set.")]
    [InlineData("OSS_REGION", "", "Set the environment variable OSS_REGION;")]
    [InlineData("OSS_REGION", "No Region", "OSS_REGION: 'No Region' is not a region id.")]
    [InlineData("OSS_ENDPOINT", "::", "OSS_ENDPOINT: The endpoint '::' is neither host[:port] nor a URL.")]
    [InlineData("INVENTORY_BUCKET", "No Bucket", "INVENTORY_BUCKET: The bucket name 'No Bucket' contains 'N' at position 1;")]
    [InlineData("INVENTORY_MANIFEST", "/manifest.json", "INVENTORY_MANIFEST: The object key '/manifest.json' starts with '/';")]
    [InlineData("INVENTORY_CHECKPOINT_ROWS", "0", "INVENTORY_CHECKPOINT_ROWS is '0'")]
    public async Task A_setting_that_is_missing_or_wrong_is_one_line_that_names_it(string variable, string value, string start)
    {
        var settings = Settings("no-request-is-sent");
        settings[variable] = value;

        var exit = await Sample.RunAsync("InventoryShards", settings, "plan", "1");

        Assert.Equal(2, exit.Code);
        Assert.StartsWith(start, exit.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter", exit.Error, StringComparison.Ordinal);
        Assert.Single(exit.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_manifest_whose_checksum_has_too_long_a_key_is_one_line()
    {
        var settings = await SettingsAsync("long-manifest", rows: 1);
        settings["INVENTORY_MANIFEST"] = new string('f', 1010) + "/m.json";
        await oss.Client.PutObjectAsync("long-manifest", settings["INVENTORY_MANIFEST"], "{}");

        var exit = await Sample.RunAsync("InventoryShards", settings, "plan", "1");

        Assert.Equal(2, exit.Code);
        Assert.Contains("at most 1023", exit.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter", exit.Error, StringComparison.Ordinal);
        Assert.Single(exit.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_folder_for_temporary_files_that_can_not_be_used_is_one_line()
    {
        using var folder = new TemporaryFolder();
        var settings = await SettingsAsync("temporary-files", rows: 1);
        (await Sample.RunAsync("InventoryShards", settings, "plan", "1")).Succeeded();
        settings["TMPDIR"] = settings["TEMP"] = settings["TMP"] = folder["missing"];

        var exit = await Sample.RunAsync("InventoryShards", settings, "work", "0-0");

        Assert.Equal(2, exit.Code);
        Assert.Single(exit.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("Usage: InventoryShards ", "plan")]
    [InlineData("Usage: InventoryShards ", "plan", "many")]
    [InlineData("The number of shards is 0, ", "plan", "0")]
    [InlineData("There is no inventories/photos/all/2026-03-01T00-00Z/shards/plan.json. ", "work", "0-0")]
    [InlineData("There is no inventories/photos/all/2026-03-01T00-00Z/shards/plan.json. ", "total")]
    public async Task What_can_not_be_done_without_a_plan_is_an_error(string start, params string[] arguments)
    {
        var settings = await SettingsAsync($"no-plan-{string.Concat(arguments)}", rows: 1);

        var exit = await Sample.RunAsync("InventoryShards", settings, arguments);

        Assert.Equal(2, exit.Code);
        Assert.StartsWith(start, exit.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The plan has no shard 'no-such-shard'. ", "work", "no-such-shard")]
    [InlineData("There is another plan for this manifest. ", "plan", "2")]
    [InlineData("1 of 1 shards aren't done: 0-0.", "total")]
    public async Task What_can_not_be_done_with_the_plan_is_an_error(string start, params string[] arguments)
    {
        var settings = await SettingsAsync($"planned-{string.Concat(arguments)}", rows: 1);
        (await Sample.RunAsync("InventoryShards", settings, "plan", "1")).Succeeded();

        var exit = await Sample.RunAsync("InventoryShards", settings, arguments);

        Assert.Equal(2, exit.Code);
        Assert.StartsWith(start, exit.Error, StringComparison.Ordinal);
    }

    // A worker with thousands of checkpoints waits for the reader of its output, so that it never ends before it is killed.
    private static async Task KillWorkerAsync(Dictionary<string, string> settings)
    {
        var manyCheckpoints = new Dictionary<string, string>(settings) { ["INVENTORY_CHECKPOINT_ROWS"] = "10" };
        await using var worker = Sample.Start("InventoryShards", manyCheckpoints, "work", "0-0");
        await worker.LineWithAsync("Shard 0-0: row");
    }

    private async Task<Dictionary<string, string>> SettingsAsync(string bucket, int rows)
    {
        await oss.Client.PutBucketAsync(bucket);
        await ExampleInventory.PutAsync(
            oss.Client, bucket, Enumerable.Range(0, rows).Select(static number => new InventoryRow($"a/{number}", 1)));
        return Settings(bucket);
    }

    private Dictionary<string, string> Settings(string bucket) =>
        new()
        {
            ["OSS_ENDPOINT"] = oss.Endpoint.ToString(),
            ["OSS_REGION"] = "cn-hangzhou",
            ["OSS_ACCESS_KEY_ID"] = "id",
            ["OSS_ACCESS_KEY_SECRET"] = "secret",
            ["INVENTORY_BUCKET"] = bucket,
            ["INVENTORY_MANIFEST"] = ExampleInventory.Manifest,
            ["INVENTORY_PREFIXES"] = "a/",
            ["INVENTORY_CHECKPOINT_ROWS"] = "20000",
        };
}
