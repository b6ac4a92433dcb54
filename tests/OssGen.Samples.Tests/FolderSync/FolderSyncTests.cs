using OssGen.Samples.Tests.Programs;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Programs;

namespace OssGen.Samples.Tests.FolderSync;

public sealed class FolderSyncTests(Oss oss) : IClassFixture<Oss>
{
    [Fact]
    public async Task The_bucket_follows_the_folder()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["drafts"]);
        await File.WriteAllTextAsync(folder["kept.txt"], "kept");
        await File.WriteAllTextAsync(folder["drafts/deleted.txt"], "deleted");
        await using var sample = Start(folder, "follows", deleteExtra: true);

        await sample.LineWithAsync("2 uploaded, 0 deleted, 0 unchanged");
        Assert.Equal(["copy/drafts/deleted.txt", "copy/kept.txt"], await KeysAsync("follows"));

        // Two changes may be two rounds; the folder is as it should be when the last one has ended.
        await File.WriteAllTextAsync(folder["added.txt"], "added");
        await sample.LineWithAsync("Uploaded copy/added.txt");
        File.Delete(folder["drafts/deleted.txt"]);
        await sample.LineWithAsync("Deleted copy/drafts/deleted.txt");
        await sample.LineWithAsync("0 failed");

        Assert.Equal(["copy/added.txt", "copy/kept.txt"], await KeysAsync("follows"));
    }

    [Fact]
    public async Task Objects_without_a_file_are_kept_unless_the_settings_say_otherwise()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["a.txt"], "a");
        await oss.Client.PutBucketAsync("keeps");
        await oss.Client.PutObjectAsync("keeps", "copy/extra.txt", "extra");
        await using var sample = Start(folder, "keeps", deleteExtra: false);

        await sample.LineWithAsync("1 uploaded, 0 deleted");

        Assert.Equal(["copy/a.txt", "copy/extra.txt"], await KeysAsync("keeps"));
    }

    [UnixFact]
    public async Task The_next_start_uploads_only_what_changed_meanwhile()
    {
        // OSS keeps the time of an object in whole seconds: a file of the same second may be uploaded twice.
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["same.txt"], "same");
        File.SetLastWriteTimeUtc(folder["same.txt"], DateTime.UtcNow.AddHours(-1));
        await File.WriteAllTextAsync(folder["changed.txt"], "before");
        await using (var first = Start(folder, "restarts", deleteExtra: false))
        {
            await first.LineWithAsync("2 uploaded");
            (await first.StopAsync()).Succeeded();
        }

        await File.WriteAllTextAsync(folder["changed.txt"], "afterwards");
        await using var second = Start(folder, "restarts", deleteExtra: false);
        await second.LineWithAsync("1 uploaded, 0 deleted, 1 unchanged");

        await using var stored = await oss.Client.GetObjectAsync("restarts", "copy/changed.txt");
        Assert.Equal("afterwards", await stored.ReadAsStringAsync());
    }

    [UnixFact]
    public async Task The_worker_ends_orderly_when_the_system_asks_it_to()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["a.txt"], "a");
        await using var sample = Start(folder, "stops", deleteExtra: false);
        await sample.LineWithAsync("1 uploaded");

        var end = (await sample.StopAsync()).Succeeded();

        Assert.Contains("Stopped synchronizing", end.Output, StringComparison.Ordinal);
        Assert.Equal("", end.Error);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_refused_at_once()
    {
        using var folder = new TemporaryFolder();

        var exit = await Sample.RunAsync("FolderSync", oss.Settings(("Sync__Folder", folder["missing"]), ("Sync__Bucket", "refuses")));

        Assert.Equal(2, exit.Code);
        Assert.Contains("The setting Sync:Folder is invalid", exit.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_settings_the_example_goes_to_an_emulator_of_the_worker()
    {
        await using var sample = Sample.Start("FolderSync", LaunchProfile.SettingsOf("FolderSync"));

        await sample.LineWithAsync("files go to an emulator");
        await sample.LineWithAsync("2 uploaded, 0 deleted, 0 unchanged, 0 failed");
    }

    [Fact]
    public async Task Without_settings_the_worker_does_not_start_in_production()
    {
        var exit = await Sample.RunAsync("FolderSync", LaunchProfile.Production);

        Assert.Equal(2, exit.Code);
        Assert.StartsWith("Neither Oss:Region nor Oss:Endpoint is set.", exit.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task Without_a_prefix_nothing_may_be_deleted(string prefix)
    {
        using var folder = new TemporaryFolder();
        var settings = oss.Settings(
            ("Sync__Folder", folder.Path), ("Sync__Bucket", "whole"), ("Sync__Prefix", prefix), ("Sync__DeleteExtra", "true"));

        // An empty variable of the environment is none on some systems.
        var exit = await Sample.RunAsync("FolderSync", settings, "--Sync:Prefix=" + prefix);

        Assert.Equal(2, exit.Code);
        Assert.Contains("The setting Sync:DeleteExtra is invalid", exit.Error, StringComparison.Ordinal);
        Assert.False(await oss.Client.BucketExistsAsync("whole"));
    }

    [Fact]
    public async Task A_folder_that_comes_back_is_synchronized_again()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["disk"]);
        await File.WriteAllTextAsync(folder["disk/a.txt"], "a");
        await using var sample = Sample.Start("FolderSync", Often(folder["disk"], "mounts"));
        await sample.LineWithAsync("1 uploaded");

        Directory.Move(folder["disk"], folder["unmounted"]);
        await sample.LineWithAsync("can't be read");
        await File.WriteAllTextAsync(folder["unmounted/b.txt"], "b");
        Directory.Move(folder["unmounted"], folder["disk"]);
        await sample.LineWithAsync("Uploaded copy/b.txt");
        await sample.LineWithAsync("0 failed");

        Assert.Equal(["copy/a.txt", "copy/b.txt"], await KeysAsync("mounts"));
    }

    [Fact]
    public async Task An_empty_folder_does_not_delete_the_copy()
    {
        using var folder = new TemporaryFolder();
        await oss.Client.PutBucketAsync("emptied");
        await oss.Client.PutObjectAsync("emptied", "copy/a.txt", "a");
        await using var sample = Sample.Start("FolderSync", Often(folder.Path, "emptied"));

        await sample.LineWithAsync("can't be read");

        Assert.Equal(["copy/a.txt"], await KeysAsync("emptied"));
    }

    private IReadOnlyDictionary<string, string> Often(string folder, string bucket) => oss.Settings(
        ("Sync__Folder", folder),
        ("Sync__Bucket", bucket),
        ("Sync__Prefix", "copy"),
        ("Sync__DeleteExtra", "true"),
        ("Sync__Interval", "00:00:00.200"),
        ("Sync__Settle", "00:00:00.050"));

    private Sample Start(TemporaryFolder folder, string bucket, bool deleteExtra) => Sample.Start("FolderSync", oss.Settings(
        ("Sync__Folder", folder.Path),
        ("Sync__Bucket", bucket),
        ("Sync__Prefix", "copy"),
        ("Sync__DeleteExtra", deleteExtra ? "true" : "false"),
        ("Sync__Settle", "00:00:00.100")));

    private async Task<List<string>> KeysAsync(string bucket)
    {
        var keys = new List<string>();
        await foreach (var entry in oss.Client.ListObjectsV2(bucket))
        {
            keys.Add(entry.Key);
        }

        return keys;
    }
}
