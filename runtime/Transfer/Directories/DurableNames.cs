using System.Collections.Concurrent;
using OssGen.Files;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Directories;

/// <summary>
/// Makes the names of a download's files and folders durable. A new file or folder has a durable name when the folder that contains it has
/// been flushed. Safe to use from several threads.
/// </summary>
internal sealed class DurableNames(TransferContext whole)
{
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    /// <summary>Makes the names in a folder durable.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    internal void Flush(AnchoredFolder folder)
    {
        folder.Flush();
        whole.FolderFlushed(folder.Shown);
    }

    /// <summary>
    /// Makes the name of a folder durable. The name of an existing folder is flushed once, because another file, or a run that was ended,
    /// may have created the folder and not flushed its name yet.
    /// </summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="isNew">Whether the caller has created the folder.</param>
    /// <param name="parent">The folder that contains it.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    internal void FlushFolder(string folder, bool isNew, AnchoredFolder parent)
    {
        if (isNew || !_folders.ContainsKey(folder))
        {
            Flush(parent);
            _folders[folder] = true;
        }
    }

    /// <summary>Creates the target folder and the missing folders above it, and makes their names durable.</summary>
    /// <param name="folder">The full path of the target folder.</param>
    /// <exception cref="IOException">A folder can't be created, or the disk failed.</exception>
    internal void Create(string folder)
    {
        if (Path.GetDirectoryName(folder) is not { } parent)
        {
            return;
        }

        if (!Directory.Exists(folder))
        {
            if (!Directory.Exists(parent))
            {
                Create(parent);
            }

            Directory.CreateDirectory(folder);
        }

        DirectorySync.Flush(parent);
        whole.FolderFlushed(parent);
    }
}
