namespace OssGen.Emulator.Storage.Files;

/// <summary>
/// The folder a store lives in: <c>meta.db</c>, <c>data/</c> for finished files, <c>temp/</c> for files being written, and a lock
/// that one process holds at a time.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _lock;
    private readonly bool _removeOnDispose;

    private DataFolder(string root, FileStream heldLock, bool removeOnDispose)
    {
        Root = root;
        _lock = heldLock;
        _removeOnDispose = removeOnDispose;
        Data = Path.Combine(root, "data");
        Temp = Path.Combine(root, "temp");
        Directory.CreateDirectory(Data);
        Directory.CreateDirectory(Temp);
    }

    public string Root { get; }

    public string Data { get; }

    public string Temp { get; }

    public string Database => Path.Combine(Root, "meta.db");

    /// <summary>Opens or creates the folder.</summary>
    /// <param name="path">The folder, or null for one below the system's temporary folder that goes when the store closes.</param>
    /// <exception cref="IOException">Another process has it open, or this one may not use it.</exception>
    public static DataFolder Open(string? path)
    {
        var root = path is null ? Directory.CreateTempSubdirectory("oss-emulator-").FullName : CreateRoot(path);
        try
        {
            var held = new FileStream(Path.Combine(root, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new DataFolder(root, held, path is null);
        }
        catch (IOException e)
        {
            throw new IOException($"The data folder '{root}' is in use by another emulator. Stop that one or name another folder.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw Unusable(root, e);
        }
    }

    public string PathOf(DataFile file) => Path.Combine(Data, file.RelativePath);

    public string TempPathOf(DataFile file) => Path.Combine(Temp, file.Id.ToString("N"));

    /// <summary>Gives a finished temporary file its place.</summary>
    public void Publish(DataFile file)
    {
        var target = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(TempPathOf(file), target);
    }

    /// <summary>Removes what a crash left behind: files half written, and finished ones that no committed record mentions.</summary>
    /// <returns>How many files went.</returns>
    public int Sweep(Func<DataFile, bool> isReferenced)
    {
        var removed = 0;
        foreach (var path in Directory.EnumerateFiles(Temp))
        {
            File.Delete(path);
            removed++;
        }

        foreach (var path in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories))
        {
            if (DataFile.Parse(Path.GetFileName(path)) is { } file && !isReferenced(file))
            {
                File.Delete(path);
                removed++;
            }
        }

        return removed;
    }

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
