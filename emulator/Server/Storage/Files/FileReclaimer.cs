namespace OssGen.Emulator.Storage.Files;

/// <summary>
/// Deletes files to which no record refers anymore. A retired file is deleted only after all readers that started before it was retired
/// have ended.
/// </summary>
internal sealed class FileReclaimer(DataFolder folder)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<long> _readers = [];
    private readonly Queue<(long Moment, DataFile File)> _retired = [];
    private long _clock;

    /// <summary>Starts a read. All files that are referenced now are kept until the returned object is disposed.</summary>
    public IDisposable Enter()
    {
        lock (_gate)
        {
            return new Reader(this, _readers.AddLast(++_clock));
        }
    }

    /// <summary>Retires files whose last reference was removed by a committed transaction.</summary>
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
                // The file is held open by a scanner or backup; the sweep at the next start deletes it.
            }
        }
    }

    private DataFile[] TakeUnneeded()
    {
        lock (_gate)
        {
            if (_retired.Count == 0)
            {
                return [];
            }

            var oldest = _readers.First?.Value ?? long.MaxValue;
            var files = new List<DataFile>();
            while (_retired.TryPeek(out var next) && next.Moment < oldest)
            {
                files.Add(_retired.Dequeue().File);
            }

            return [.. files];
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
