using System.Security.Cryptography;

namespace OssGen.Samples.EncryptedBackup;

/// <summary>The master key in a file. Without it, the backup can't be read: keep a copy at another place.</summary>
internal static class MasterKeyFile
{
    /// <summary>
    /// Opens the key. A missing file is an error, and not a reason to create one: with a misspelled path, a second key would encrypt what
    /// the first can't restore.
    /// </summary>
    /// <exception cref="MasterKeyException">The file is missing, can't be read, or contains no RSA key.</exception>
    public static OssRsaMasterKey Open(string path)
    {
        try
        {
            return OssRsaMasterKey.FromPem(File.ReadAllText(path), new Dictionary<string, string> { ["key"] = "backup" });
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new MasterKeyException(
                $"There is no master key at {path}: correct BACKUP_KEY, or, for the first backup, create the key with 'new-key'.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MasterKeyException($"The master key {path} can't be read: {error.Message}", error);
        }
        catch (Exception error) when (error is ArgumentException or CryptographicException)
        {
            throw new MasterKeyException(
                $"The file {path} isn't an RSA key in PEM text: correct BACKUP_KEY, or replace the file by your copy of the key.", error);
        }
    }

    /// <summary>Creates a file with a new key that only its owner may read.</summary>
    /// <exception cref="MasterKeyException">The file exists already, or can't be written.</exception>
    public static void Create(string path)
    {
        if (Path.Exists(path))
        {
            throw new MasterKeyException($"{path} exists already, and a master key is never replaced: a backup may need it.");
        }

        try
        {
            Write(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MasterKeyException($"The master key {path} can't be created: {error.Message}", error);
        }
    }

    private static void Write(string path)
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
