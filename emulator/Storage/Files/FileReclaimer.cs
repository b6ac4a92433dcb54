namespace OssGen.Emulator.Storage.Files;

/// <summary>
/// Deletes files that no record mentions any more, but not while a reader that might still need them is at work: a file retired at
/// some moment goes once every reader that started before it has ended.
/// </summary>
internal sealed class FileReclaimer(DataFolder folder)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<long> _readers = [];
    private readonly Queue<(long Moment, DataFile File)> _retired = [];
    private long _clock;

    /// <summary>Starts a read; everything that is referenced now stays until the returned object is disposed of.</summary>
    public IDisposable Enter()
    {
        lock (_gate)
        {
            return new Reader(this, _readers.AddLast(++_clock));
        }
    }

    /// <summary>Hands over files whose last reference was removed by a committed change.</summary>
    public void Retire(IReadOnlyCollection<DataFile> files)
    {
        if (files.Count == 0)
        {
            return;
        }

        lock (_gate)
        {
            var moment = ++_clock;
            foreach (var file in files)
            {
                _retired.Enqueue((moment, file));
            }
        }

        DeleteUnneeded();
    }

    private void Leave(LinkedListNode<long> reader)
    {
        lock (_gate)
        {
            _readers.Remove(reader);
        }

        DeleteUnneeded();
    }

    private void DeleteUnneeded()
    {
        foreach (var file in TakeUnneeded())
        {
            try
            {
                File.Delete(folder.PathOf(file));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Held open by a scanner or backup: the sweep at the next start removes it.
            }
        }
    }

    private List<DataFile> TakeUnneeded()
    {
        lock (_gate)
        {
            var oldest = _readers.First?.Value ?? long.MaxValue;
            var files = new List<DataFile>();
            while (_retired.TryPeek(out var next) && next.Moment < oldest)
            {
                files.Add(_retired.Dequeue().File);
            }

            return files;
        }
    }

    private sealed class Reader(FileReclaimer owner, LinkedListNode<long> node) : IDisposable
    {
        private int _disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 0)
            {
                owner.Leave(node);
            }
        }
    }
}
