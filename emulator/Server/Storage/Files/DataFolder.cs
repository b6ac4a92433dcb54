namespace OssGen.Emulator.Storage.Files;

/// <summary>
/// The folder of a store. It contains <c>meta.db</c>, <c>data/</c> for finished files, <c>temp/</c> for files that are being written, and a
/// lock file that only one process can lock.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    public const string DatabaseName = "meta.db";
    public const string DataName = "data";
    public const string TempName = "temp";
    public const string LockName = "lock";

    private readonly FileStream _lock;
    private readonly bool _removeOnDispose;

    private DataFolder(string root, FileStream heldLock, bool removeOnDispose)
    {
        Root = root;
        _lock = heldLock;
        _removeOnDispose = removeOnDispose;
        Data = Path.Combine(root, DataName);
        Temp = Path.Combine(root, TempName);
        Directory.CreateDirectory(Data);
        Directory.CreateDirectory(Temp);
    }

    public string Root { get; }

    public string Data { get; }

    public string Temp { get; }

    public string Database => Path.Combine(Root, DatabaseName);

    /// <summary>Opens the data folder, or creates it if it doesn't exist.</summary>
    /// <param name="path">The folder; null for a temporary folder that is deleted when the store closes.</param>
    /// <exception cref="IOException">Another process has the folder open, this process has no access to it, or it contains files that
    /// aren't an emulator's.</exception>
    public static DataFolder Open(string? path)
    {
        var root = path is null ? Directory.CreateTempSubdirectory("oss-emulator-").FullName : CreateRoot(path);
        try
        {
            DataFolderOwnership.Require(root);
            var held = new FileStream(Path.Combine(root, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new DataFolder(root, held, path is null);
        }
        catch (IOException e) when (e is not ForeignFolderException)
        {
            throw new IOException($"The data folder '{root}' is in use by another emulator. Stop that one or name another folder.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw Unusable(root, e);
        }
    }

    public string PathOf(DataFile file) => Path.Combine(Data, file.RelativePath);

    /// <summary>Returns the name that a file has in <see cref="Temp"/> while it is being written.</summary>
    public static string TempNameOf(DataFile file) => file.Id.ToString("N");

    /// <summary>Creates the folder that will contain a finished file, if it doesn't exist.</summary>
    /// <returns>true if the folder was created.</returns>
    public bool CreateFolderOf(DataFile file)
    {
        var path = Path.GetDirectoryName(PathOf(file))!;
        var isNew = !Directory.Exists(path);
        if (isNew)
        {
            Directory.CreateDirectory(path);
        }

        return isNew;
    }

    /// <summary>
    /// Deletes the files that a crash left behind: half-written files, and finished files without a committed record. Only files whose path
    /// and name this database generated are deleted.
    /// </summary>
    /// <param name="names">The names that the database generated.</param>
    /// <param name="isReferenced">Determines whether a record refers to a file.</param>
    public void Sweep(DataFileNames names, Func<DataFile, bool> isReferenced)
    {
        foreach (var path in Directory.EnumerateFiles(Temp))
        {
            if (Own(path, names) is { } file && Path.GetFileName(path) == TempNameOf(file))
            {
                File.Delete(path);
            }
        }

        foreach (var path in Directory.EnumerateDirectories(Data).SelectMany(Directory.EnumerateFiles))
        {
            if (Own(path, names) is { } file && path == PathOf(file) && !isReferenced(file))
            {
                File.Delete(path);
            }
        }
    }

    private static DataFile? Own(string path, DataFileNames names) =>
        DataFile.Parse(Path.GetFileName(path)) is { } file && names.Drew(file) ? file : null;

    public void Dispose()
    {
        _lock.Dispose();
        if (_removeOnDispose)
        {
            Directory.Delete(Root, recursive: true);
        }
    }

    private static string CreateRoot(string path)
    {
        try
        {
            return Directory.CreateDirectory(Path.GetFullPath(path)).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, e);
        }
    }

    private static IOException Unusable(string root, Exception cause) =>
        new($"The data folder '{root}' can't be used: {cause.Message} Name a folder that this process may write to.", cause);
}
