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
    [InlineData("OSS_ACCESS_KEY_ID", "")]
    [InlineData("INVENTORY_BUCKET", "No Bucket")]
    [InlineData("INVENTORY_CHECKPOINT_ROWS", "0")]
    public async Task A_setting_that_is_missing_or_wrong_is_one_line(string variable, string value)
    {
        var settings = await SettingsAsync($"setting-{variable.ToLowerInvariant().Replace('_', '-')}", rows: 1);
        settings[variable] = value;

        var exit = await Sample.RunAsync("InventoryShards", settings, "plan", "1");

        Assert.Equal(2, exit.Code);
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
    [InlineData("plan")]
    [InlineData("plan", "many")]
    [InlineData("plan", "0")]
    [InlineData("work", "no-such-shard")]
    [InlineData("total")]
    public async Task What_can_not_be_done_is_an_error(params string[] arguments)
    {
        var settings = await SettingsAsync($"refused-{string.Concat(arguments)}", rows: 1);

        var exit = await Sample.RunAsync("InventoryShards", settings, arguments);

        Assert.Equal(2, exit.Code);
        Assert.NotEmpty(exit.Error);
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
        return new Dictionary<string, string>
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
}
