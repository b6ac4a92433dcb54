namespace OssGen.Transfer.Directories;

/// <summary>
/// Flushes of folders, which make the names of their files durable. Files of one folder that wait while it is flushed share the next flush,
/// so that with several files at a time there are fewer flushes than files. Safe to use from several threads.
/// </summary>
internal sealed class FolderFlushes
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Names> _folders = new(StringComparer.Ordinal);

    /// <summary>Returns when the folder was flushed by a flush that began after this call.</summary>
    /// <param name="folder">The full path of the folder, by which files of one folder are recognized.</param>
    /// <param name="flush">
    /// Flushes the folder. A failure is that of this caller alone; others that wait flush the folder themselves.
    /// </param>
    internal void Flush(string folder, Action flush)
    {
        var (names, number) = Begin(folder);
        try
        {
            lock (names.Turn)
            {
                if (names.Flushed < number)
                {
                    var newest = Newest(names);
                    flush();
                    names.Flushed = newest;
                }
            }
        }
        finally
        {
            End(folder, names);
        }
    }

    private (Names Names, int Number) Begin(string folder)
    {
        lock (_lock)
        {
            if (!_folders.TryGetValue(folder, out var names))
            {
                names = new Names();
                _folders.Add(folder, names);
            }

            names.Waiting++;
            return (names, ++names.Newest);
        }
    }

    private int Newest(Names names)
    {
        lock (_lock)
        {
            return names.Newest;
        }
    }

    private void End(string folder, Names names)
    {
        lock (_lock)
        {
            if (--names.Waiting == 0)
            {
                _folders.Remove(folder);
            }
        }
    }

    /// <summary>The new names of one folder, numbered in the order in which they were given.</summary>
    private sealed class Names
    {
        /// <summary>Held by the caller that flushes the folder.</summary>
        internal Lock Turn { get; } = new();

        internal int Newest { get; set; }

        internal int Flushed { get; set; }

        internal int Waiting { get; set; }
    }
}
