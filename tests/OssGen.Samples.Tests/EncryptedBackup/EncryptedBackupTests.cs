using OssGen.Samples.Tests.Programs;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Programs;

namespace OssGen.Samples.Tests.EncryptedBackup;

public sealed class EncryptedBackupTests(Oss oss) : IClassFixture<Oss>
{
    [Fact]
    public async Task Without_arguments_it_shows_a_backup_and_its_verification()
    {
        var exit = (await Sample.RunAsync("EncryptedBackup", new Dictionary<string, string>())).Succeeded();

        Assert.Equal(2, exit.Lines.Count(static line => line == "Verified: the restored files equal the originals"));
        Assert.Contains("Without the master key, the letter can't be read", exit.Lines);
        Assert.Contains("The first of 2 versions of the letter: The key is under the mat.", exit.Lines);
    }

    [Fact]
    public async Task A_folder_is_backed_up_and_restored()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        Directory.CreateDirectory(folder["files/years"]);
        await File.WriteAllTextAsync(folder["files/a.txt"], "secret a");
        await File.WriteAllTextAsync(folder["files/years/2026.txt"], "secret 2026");
        var settings = await SettingsWithKeyAsync("restored", folder["key.pem"]);

        var backup = (await Sample.RunAsync("EncryptedBackup", settings, folder["files"])).Succeeded();
        (await Sample.RunAsync("EncryptedBackup", settings, "restore", other.Path)).Succeeded();

        Assert.Contains("Verified: the restored files equal the originals", backup.Lines);
        Assert.Equal("secret a", await File.ReadAllTextAsync(other["a.txt"]));
        Assert.Equal("secret 2026", await File.ReadAllTextAsync(other["years/2026.txt"]));
    }

    [Fact]
    public async Task The_bucket_is_fit_for_backups()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["files"]);
        await File.WriteAllTextAsync(folder["files/a.txt"], "secret");
        var settings = await SettingsWithKeyAsync("prepared", folder["key.pem"]);

        (await Sample.RunAsync("EncryptedBackup", settings, folder["files"])).Succeeded();

        Assert.Equal(VersioningStatus.Enabled, (await oss.Client.GetBucketVersioningAsync("prepared")).Status);
        Assert.Equal(ServerSideEncryption.Aes256, (await oss.Client.GetBucketEncryptionAsync("prepared")).SseAlgorithm);
        var rule = Assert.Single((await oss.Client.GetBucketLifecycleAsync("prepared")).Rules);
        Assert.Equal((7, 3), (rule.NoncurrentVersionExpiration?.NoncurrentDays, rule.AbortMultipartUpload?.Days));
        await using var stored = await oss.Client.GetObjectAsync("prepared", "backup/a.txt");
        Assert.NotEqual("secret", await stored.ReadAsStringAsync());
    }

    [Fact]
    public async Task Another_key_can_not_restore()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["files"]);
        await File.WriteAllTextAsync(folder["files/a.txt"], "secret");
        var settings = await SettingsWithKeyAsync("locked", folder["key.pem"]);
        (await Sample.RunAsync("EncryptedBackup", settings, folder["files"])).Succeeded();
        var others = await SettingsWithKeyAsync("locked", folder["other.pem"]);

        var exit = await Sample.RunAsync("EncryptedBackup", others, "restore", folder["copy"]);

        Assert.Equal(1, exit.Code);
        Assert.Matches("master key|RSA key", exit.Error);
        Assert.False(File.Exists(folder["copy/a.txt"]));
    }

    [UnixFact]
    public async Task Only_its_owner_may_read_a_new_master_key()
    {
        using var folder = new TemporaryFolder();

        await SettingsWithKeyAsync("owned", folder["key.pem"]);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(folder["key.pem"]));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task A_missing_master_key_is_an_error_and_is_not_created(string command)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["files"]);
        await File.WriteAllTextAsync(folder["files/a.txt"], "secret");

        var exit = await Sample.RunAsync("EncryptedBackup", Settings("keyless", folder["typo.pem"]), Arguments(command, folder["files"]));

        Assert.Equal(1, exit.Code);
        Assert.StartsWith($"There is no master key at {folder["typo.pem"]}", exit.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["typo.pem"]));
        Assert.False(await oss.Client.BucketExistsAsync("keyless"));
    }

    [Theory]
    [InlineData("backup", "no key")]
    [InlineData("restore", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")]
    public async Task A_file_that_is_no_key_is_an_error(string command, string text)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["files"]);
        await File.WriteAllTextAsync(folder["key.pem"], text);

        var exit = await Sample.RunAsync("EncryptedBackup", Settings("unreadable", folder["key.pem"]), Arguments(command, folder["files"]));

        Assert.Equal(1, exit.Code);
        Assert.StartsWith($"The file {folder["key.pem"]} isn't an RSA key in PEM text", exit.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_master_key_is_never_replaced()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["key.pem"], "the only key");

        var exit = await Sample.RunAsync("EncryptedBackup", Settings("replaced", folder["key.pem"]), "new-key");

        Assert.Equal(1, exit.Code);
        Assert.Equal("the only key", await File.ReadAllTextAsync(folder["key.pem"]));
    }

    [Fact]
    public async Task A_key_within_the_backup_is_refused()
    {
        using var folder = new TemporaryFolder();

        var exit = await Sample.RunAsync("EncryptedBackup", Settings("refused", folder["key.pem"]), folder.Path);

        Assert.Equal(2, exit.Code);
        Assert.Contains("keep the key outside of the folder", exit.Error, StringComparison.Ordinal);
        Assert.False(await oss.Client.BucketExistsAsync("refused"));
    }

    private static UnixFileMode ModeOf(string path) =>
        OperatingSystem.IsWindows() ? throw new PlatformNotSupportedException() : File.GetUnixFileMode(path);

    private static string[] Arguments(string command, string folder) => command == "backup" ? [folder] : [command, folder];

    private async Task<Dictionary<string, string>> SettingsWithKeyAsync(string bucket, string keyPath)
    {
        var settings = Settings(bucket, keyPath);
        (await Sample.RunAsync("EncryptedBackup", settings, "new-key")).Succeeded();
        return settings;
    }

    private Dictionary<string, string> Settings(string bucket, string keyPath) => new()
    {
        ["OSS_ENDPOINT"] = oss.Endpoint.ToString(),
        ["OSS_REGION"] = "cn-hangzhou",
        ["OSS_ACCESS_KEY_ID"] = "id",
        ["OSS_ACCESS_KEY_SECRET"] = "secret",
        ["BACKUP_BUCKET"] = bucket,
        ["BACKUP_KEY"] = keyPath,
        ["BACKUP_RETENTION_DAYS"] = "7",
    };
}
