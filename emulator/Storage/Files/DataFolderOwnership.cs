namespace OssGen.Emulator.Storage.Files;

/// <summary>Tells an emulator's folder, or one that can become one, from somebody's files.</summary>
internal static class DataFolderOwnership
{
    private static readonly string[] OwnFiles =
    [
        DataFolder.LockName,
        DataFolder.DatabaseName,
        DataFolder.DatabaseName + "-wal",
        DataFolder.DatabaseName + "-shm",
        DataFolder.DatabaseName + "-journal",
    ];

    // What a new volume has in its root.
    private const string VolumeFolder = "lost+found";

    /// <summary>Refuses a folder that isn't an emulator's and isn't empty. Nothing in it is changed.</summary>
    /// <exception cref="ForeignFolderException">It holds files of somebody else, or object data whose metadata is gone.</exception>
    public static void Require(string root)
    {
        var database = new FileInfo(Path.Combine(root, DataFolder.DatabaseName));
        if (database is { Exists: true, Length: > 0 } || FirstForeign(root) is not { } foreign)
        {
            return;
        }

        throw new ForeignFolderException(
            $"The folder '{root}' can't be taken for data: it isn't empty ('{Path.GetRelativePath(root, foreign)}'), "
            + "and there is no metadata of an emulator in it "
            + $"({(database.Exists ? $"'{DataFolder.DatabaseName}' is an empty file" : $"no '{DataFolder.DatabaseName}'")}). "
            + $"Name a new or empty folder; if the files are an emulator's, put its '{DataFolder.DatabaseName}' back.");
    }

    // What a first start that was broken off leaves is no foreign file: a lock, a database without content, folders without files.
    private static string? FirstForeign(string root)
    {
        foreach (var file in Directory.EnumerateFiles(root))
        {
            if (!OwnFiles.Contains(Path.GetFileName(file)) || new FileInfo(file).Length > 0)
            {
                return file;
            }
        }

        foreach (var folder in Directory.EnumerateDirectories(root))
        {
            var foreign = Path.GetFileName(folder) switch
            {
                VolumeFolder => null,
                DataFolder.DataName or DataFolder.TempName =>
                    Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).FirstOrDefault(),
                _ => folder,
            };
            if (foreign is not null)
            {
                return foreign;
            }
        }

        return null;
    }
}
