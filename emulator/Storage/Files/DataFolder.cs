namespace OssGen.Emulator.Storage.Files;

/// <summary>
/// The folder a store lives in: <c>meta.db</c>, <c>data/</c> for finished files, <c>temp/</c> for files being written, and a lock
/// that one process holds at a time.
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

    /// <summary>Opens or creates the folder.</summary>
    /// <param name="path">The folder, or null for one below the system's temporary folder that goes when the store closes.</param>
    /// <exception cref="IOException">Another process has it open, this one may not use it, or it holds files that aren't an
    /// emulator's.</exception>
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

    /// <summary>The name that a file has in <see cref="Temp"/> while it is being written.</summary>
    public static string TempNameOf(DataFile file) => file.Id.ToString("N");

    /// <summary>Creates the folder in which a finished file has its place.</summary>
    /// <returns>Whether there was none.</returns>
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
    /// Removes what a crash left behind: files half written, and finished ones that no committed record mentions. Only files at places and
    /// with names that the database
    /// itself gave out go; any other file stays, whatever it is.
    /// </summary>
    /// <param name="names">The names that the database gave out.</param>
    /// <param name="isReferenced">Whether a record mentions a file.</param>
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
