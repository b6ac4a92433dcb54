using System.Threading.Channels;

namespace OssGen.Samples.FolderSync;

/// <summary>
/// Waits for changes below a folder. The system's notifications may get lost, so that each wait also ends after a time: they make a
/// synchronization earlier, and nothing depends on them.
/// </summary>
internal sealed class FolderChanges : IDisposable
{
    private readonly Channel<bool> _changed =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly FileSystemWatcher _watcher;

    public FolderChanges(string folder)
    {
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        _watcher.Created += (_, _) => Signal();
        _watcher.Changed += (_, _) => Signal();
        _watcher.Deleted += (_, _) => Signal();
        _watcher.Renamed += (_, _) => Signal();
        _watcher.Error += (_, _) => Signal();
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Waits until something has changed, and then until nothing has changed for a while; or for the longest time.</summary>
    /// <param name="longest">The longest time to wait for a change.</param>
    /// <param name="settle">The time without a change after which the changes count as complete.</param>
    /// <param name="cancellationToken">Ends the wait with an <see cref="OperationCanceledException"/>.</param>
    public async Task WaitAsync(TimeSpan longest, TimeSpan settle, CancellationToken cancellationToken)
    {
        var changed = await ChangedWithinAsync(longest, cancellationToken);
        while (changed)
        {
            changed = await ChangedWithinAsync(settle, cancellationToken);
        }
    }

    public void Dispose() => _watcher.Dispose();

    private void Signal() => _changed.Writer.TryWrite(true);

    private async Task<bool> ChangedWithinAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(time);
        try
        {
            return await _changed.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
