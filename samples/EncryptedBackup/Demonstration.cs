using OssGen.Emulator;

namespace OssGen.Samples.EncryptedBackup;

/// <summary>The sample without an account: files, a key and an emulator of its own, all gone at the end.</summary>
internal static class Demonstration
{
    private const string Bucket = "ossgen-encrypted-backup";

    /// <summary>Runs it, and returns the exit code: 0 if everything that it shows holds.</summary>
    public static async Task<int> RunAsync()
    {
        var place = Directory.CreateTempSubdirectory("encrypted-backup-demo-");
        try
        {
            await using var emulator = await OssEmulator.StartAsync();
            using var client = new OssClient(new()
            {
                Endpoint = emulator.Endpoint.ToString(),
                Region = "cn-hangzhou",
                Credentials = new OssCredentials("id", "secret"),
            });
            var keyPath = Path.Combine(place.FullName, "master-key.pem");
            MasterKeyFile.Create(keyPath);
            using var key = MasterKeyFile.Open(keyPath);
            return await RunAsync(client, key, place.FullName) ? 0 : 1;
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static async Task<bool> RunAsync(OssClient client, OssMasterKey key, string place)
    {
        var folder = Path.Combine(place, "documents");
        Directory.CreateDirectory(Path.Combine(folder, "letters"));
        var letter = Path.Combine(folder, "letters", "to-anna.txt");
        await File.WriteAllTextAsync(letter, "The key is under the mat.");
        await File.WriteAllBytesAsync(Path.Combine(folder, "photo.raw"), new byte[20_000_000]);

        await BackupBucket.PrepareAsync(client, Bucket, retentionDays: 30);
        using var backup = new FolderBackup(client, key, Bucket);
        var first = await backup.BackUpAsync(folder);
        Console.WriteLine($"First backup: {first.Transferred} files, {first.Bytes} bytes");
        var isVerified = await Verification.RunAsync(backup, folder);

        await File.WriteAllTextAsync(letter, "The key is with the neighbors.");
        var second = await backup.BackUpAsync(folder);
        Console.WriteLine($"Second backup: {second.Transferred} files, {second.Skipped} unchanged");
        isVerified &= await Verification.RunAsync(backup, folder);

        return isVerified & await IsUnreadableAsync(client) & await EarlierVersionIsKeptAsync(client, backup, place);
    }

    // What OSS stores, and everybody who has its access key but not the master key.
    private static async Task<bool> IsUnreadableAsync(OssClient client)
    {
        await using var stored = await client.GetObjectAsync(Bucket, FolderBackup.Prefix + "letters/to-anna.txt");
        var isUnreadable = !(await stored.ReadAsStringAsync()).Contains("key", StringComparison.Ordinal);
        Console.WriteLine(isUnreadable ? "Without the master key, the letter can't be read" : "The letter is stored in PLAIN text");
        return isUnreadable;
    }

    private static async Task<bool> EarlierVersionIsKeptAsync(OssClient client, FolderBackup backup, string place)
    {
        const string Name = "letters/to-anna.txt";
        var versions = new List<string>();
        await foreach (var entry in client.ListObjectVersions(new() { Bucket = Bucket, Prefix = FolderBackup.Prefix + Name }))
        {
            versions.Add(entry.VersionId!);
        }

        var path = Path.Combine(place, "earlier.txt");
        await backup.RestoreVersionAsync(Name, versions[^1], path);
        var text = await File.ReadAllTextAsync(path);
        Console.WriteLine($"The first of {versions.Count} versions of the letter: {text}");
        return text == "The key is under the mat.";
    }
}
