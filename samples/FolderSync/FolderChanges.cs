namespace OssGen.Samples.FolderSync;

/// <summary>
/// Waits for changes below a folder. The system's notifications may get lost, so that each wait also ends after a time: they make a
/// synchronization earlier, and nothing depends on them.
/// </summary>
internal sealed class FolderChanges : IDisposable
{
    private readonly ChangeSignal _signal;
    private readonly FileSystemWatcher _watcher;

    /// <summary>Begins to watch a folder.</summary>
    /// <exception cref="IOException">The folder doesn't exist, or the system watches as many as it can.</exception>
    public FolderChanges(string folder, TimeProvider time)
    {
        _signal = new ChangeSignal(time);
        _watcher = WatcherOf(folder);
        _watcher.IncludeSubdirectories = true;
        _watcher.Created += (_, _) => _signal.Changed();
        _watcher.Changed += (_, _) => _signal.Changed();
        _watcher.Deleted += (_, _) => _signal.Changed();
        _watcher.Renamed += (_, _) => _signal.Changed();
        _watcher.Error += (_, _) => _signal.Changed();
        _watcher.EnableRaisingEvents = true;
    }

    /// <inheritdoc cref="ChangeSignal.WaitAsync"/>
    public Task WaitAsync(TimeSpan longest, TimeSpan settle, CancellationToken cancellationToken) =>
        _signal.WaitAsync(longest, settle, cancellationToken);

    public void Dispose() => _watcher.Dispose();

    private static FileSystemWatcher WatcherOf(string folder)
    {
        try
        {
            return new FileSystemWatcher(folder);
        }
        catch (ArgumentException error)
        {
            throw new DirectoryNotFoundException($"The folder '{folder}' doesn't exist.", error);
        }
    }
}
