using System.Security.Cryptography;

namespace OssGen.Samples.EncryptedBackup;

/// <summary>The master key in a file. Without it, the backup can't be read: keep a copy at another place.</summary>
internal static class MasterKeyFile
{
    /// <summary>Opens the key, or creates a file with a new one that only its owner may read.</summary>
    public static OssRsaMasterKey Open(string path)
    {
        if (!File.Exists(path))
        {
            Create(path);
            Console.WriteLine($"Created the master key {path}: keep a copy of it, without it the backup can't be read");
        }

        return OssRsaMasterKey.FromPem(File.ReadAllText(path), new Dictionary<string, string> { ["key"] = "backup" });
    }

    private static void Create(string path)
    {
        using var key = RSA.Create(3072);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new StreamWriter(path, options);
        file.Write(key.ExportPkcs8PrivateKeyPem());
    }
}
