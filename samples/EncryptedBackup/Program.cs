using OssGen;
using OssGen.Samples.EncryptedBackup;

// EncryptedBackup new-key           creates the master key
// EncryptedBackup FOLDER            backs the folder up, and verifies the backup by restoring it
// EncryptedBackup restore FOLDER    restores the backup into the folder
// EncryptedBackup                   shows both with files and an emulator of its own
try
{
    return args switch
    {
        [] => await Demonstration.RunAsync(),
        ["new-key"] => CreateKey(),
        ["restore", var target] => await RestoreAsync(target),
        [var folder] => await BackUpAsync(folder),
        _ => throw new SettingsException("Usage: EncryptedBackup [new-key | FOLDER | restore FOLDER]"),
    };
}
catch (SettingsException error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 2;
}
catch (MasterKeyException error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 1;
}
catch (OssException error)
{
    await Console.Error.WriteLineAsync($"{error.GetType().Name}: {error.Message}");
    return 1;
}

static int CreateKey()
{
    var path = BackupSettings.KeyPathFromEnvironment();
    MasterKeyFile.Create(path);
    Console.WriteLine($"Created the master key {path}: keep a copy of it, without it the backup can't be read");
    return 0;
}

static async Task<int> BackUpAsync(string folder)
{
    var settings = BackupSettings.FromEnvironment(folder);
    using var key = MasterKeyFile.Open(settings.KeyPath);
    using var client = settings.CreateClient();
    await BackupBucket.PrepareAsync(client, settings.Bucket, settings.Retention);
    using var backup = new FolderBackup(client, key, settings.Bucket);
    var done = await backup.BackUpAsync(folder);
    Console.WriteLine($"{done.Transferred} files backed up, {done.Skipped} unchanged");
    return await Verification.RunAsync(backup, folder) ? 0 : 1;
}

static async Task<int> RestoreAsync(string target)
{
    var settings = BackupSettings.FromEnvironment(target);
    using var key = MasterKeyFile.Open(settings.KeyPath);
    using var client = settings.CreateClient();
    using var backup = new FolderBackup(client, key, settings.Bucket);
    var done = await backup.RestoreAsync(target);
    Console.WriteLine($"{done.Transferred} files restored to {target}");
    return 0;
}
