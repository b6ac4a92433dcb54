namespace OssGen.Emulator.Storage.Files;

/// <summary>Checks whether a folder is an emulator's data folder, or is empty and can become one.</summary>
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

    // The folder in the root of a new volume.
    private const string VolumeFolder = "lost+found";

    /// <summary>Throws an exception when a folder is neither empty nor an emulator's data folder. The folder isn't changed.</summary>
    /// <exception cref="ForeignFolderException">The folder contains files that aren't an emulator's, or object data without
    /// metadata.</exception>
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

    // An interrupted first start can leave a lock file, an empty database and folders without files; these don't count as foreign.
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
