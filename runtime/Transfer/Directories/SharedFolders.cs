using OssGen.Files;

namespace OssGen.Transfer.Directories;

/// <summary>
/// The folders that files are written to. Files of one folder that are written concurrently share its handle, and the flush that makes
/// their names durable. Safe to use from several threads.
/// </summary>
/// <param name="root">The folder that all others are below.</param>
internal sealed class SharedFolders(AnchoredFolder root)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Opens the folder of a file, and creates it if it is missing.</summary>
    /// <param name="file">The full path of the file.</param>
    /// <exception cref="IOException">A folder in between is a link or a file, or can't be created.</exception>
    internal AnchoredFolder Enter(string file)
    {
        // A path that isn't held open is checked for links before each file.
        if (!root.IsHeld)
        {
            return root.OpenParent(file, creates: true);
        }

        var path = Path.GetDirectoryName(file)!;
        lock (_lock)
        {
            if (!_entries.TryGetValue(path, out var entry))
            {
                entry = new Entry(root.OpenParent(file, creates: true));
                _entries.Add(path, entry);
            }

            entry.Users++;
            return entry.Folder;
        }
    }

    /// <summary>
    /// Ends the use of a folder. The last user of a folder flushes it to disk and closes it, so that the names of all files that were
    /// written to it are durable when the transfer ends.
    /// </summary>
    /// <param name="file">The full path of the file.</param>
    /// <param name="folder">The folder, as returned by <see cref="Enter"/>.</param>
    /// <param name="isWritten">Whether the file was written. If not, others of the folder may have been.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    internal void Leave(string file, AnchoredFolder folder, bool isWritten)
    {
        if (root.IsHeld && !IsLast(Path.GetDirectoryName(file)!))
        {
            return;
        }

        using (folder)
        {
            if (root.IsHeld || isWritten)
            {
                Flush(folder);
            }
        }
    }

    private static void Flush(AnchoredFolder folder)
    {
        try
        {
            DirectorySync.Flush(folder.Path);
        }
        catch (IOException failure) when (folder.Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    private bool IsLast(string path)
    {
        lock (_lock)
        {
            return --_entries[path].Users == 0 && _entries.Remove(path);
        }
    }

    private sealed class Entry(AnchoredFolder folder)
    {
        internal AnchoredFolder Folder => folder;

        internal int Users { get; set; }
    }
}
