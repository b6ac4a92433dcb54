using System.Globalization;

namespace OssGen.Samples.EncryptedBackup;

/// <summary>Where a backup goes, from the environment. The access key is that of <see cref="OssCredentials.FromEnvironment"/>.</summary>
/// <param name="Bucket">BACKUP_BUCKET: the bucket, which is created if it doesn't exist.</param>
/// <param name="KeyPath">BACKUP_KEY: the file of the master key, which <c>new-key</c> creates.</param>
/// <param name="Region">OSS_REGION.</param>
/// <param name="Endpoint">OSS_ENDPOINT; null for the endpoint of the region.</param>
/// <param name="Retention">BACKUP_RETENTION_DAYS: how long replaced and deleted files are kept; 30 if unset.</param>
internal sealed record BackupSettings(string Bucket, string KeyPath, string Region, string? Endpoint, int Retention)
{
    public static BackupSettings FromEnvironment(string folder)
    {
        var settings = new BackupSettings(
            Require("BACKUP_BUCKET"),
            KeyPathFromEnvironment(),
            Require("OSS_REGION"),
            Environment.GetEnvironmentVariable("OSS_ENDPOINT"),
            Days("BACKUP_RETENTION_DAYS", 30));

        // A key within the backup could only be restored with itself.
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
        return settings.KeyPath.StartsWith(root, StringComparison.Ordinal)
            ? throw new SettingsException($"BACKUP_KEY is in '{folder}': keep the key outside of the folder, and a copy of it elsewhere.")
            : settings;
    }

    /// <summary>The path of the master key, BACKUP_KEY.</summary>
    public static string KeyPathFromEnvironment() => Path.GetFullPath(Require("BACKUP_KEY"));

    public OssClient CreateClient() =>
        new(new() { Region = Region, Endpoint = Endpoint, Credentials = OssCredentials.FromEnvironment() });

    private static string Require(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value
            : throw new SettingsException($"Set the environment variable {variable}; README.md lists all of them.");

    private static int Days(string variable, int byDefault) => Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } text
        ? byDefault
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days > 0 ? days
            : throw new SettingsException($"{variable} is '{text}': it must be a number of days, 1 or more.");
}
