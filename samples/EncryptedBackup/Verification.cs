using System.Security.Cryptography;

namespace OssGen.Samples.EncryptedBackup;

/// <summary>Verifies a backup in the only way that shows that it can be restored: by restoring it.</summary>
internal static class Verification
{
    /// <summary>Restores the backup to a temporary folder, and compares all files with those of the original folder.</summary>
    public static async Task<bool> RunAsync(FolderBackup backup, string folder)
    {
        var copy = Directory.CreateTempSubdirectory("encrypted-backup-");
        try
        {
            await backup.RestoreAsync(copy.FullName);
            var differences = Differences(folder, copy.FullName);
            foreach (var difference in differences)
            {
                Console.WriteLine(difference);
            }

            Console.WriteLine(differences.Count == 0 ? "Verified: the restored files equal the originals" : "NOT verified");
            return differences.Count == 0;
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static List<string> Differences(string folder, string copy)
    {
        var (originals, restored) = (Files(folder), Files(copy));
        return
        [
            .. originals.Except(restored).Select(name => $"{name} isn't in the backup"),
            .. restored.Except(originals).Select(name => $"{name} is only in the backup"),
            .. originals.Intersect(restored).Where(name => !AreEqual(Path.Combine(folder, name), Path.Combine(copy, name)))
                .Select(name => $"{name} differs; if it has changed since, back up again"),
        ];
    }

    private static HashSet<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path))];

    private static bool AreEqual(string one, string other) => Hash(one).SequenceEqual(Hash(other));

    private static byte[] Hash(string path)
    {
        using var file = File.OpenRead(path);
        return SHA256.HashData(file);
    }
}
