using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OssGen.Files;

namespace OssGen.Transfer.Checkpoints;

/// <summary>
/// Keeps a checkpoint for one transfer, in this process and in others: an open file next to it, which the system unlocks when its process
/// ends. The file holds the name of the temporary file that new states of the checkpoint are written to, so that the next transfer removes
/// what a process that died has left.
/// </summary>
internal sealed class CheckpointLock : IDisposable
{
    private const string Suffix = ".lock";
    private const int Tries = 16;
    private const int LongestContent = 64;

    private readonly FileStream _file;
    private readonly string _temporaryName;
    private readonly TransferProbe? _probe;

    private CheckpointLock(string path, FileStream file, TransferProbe? probe)
    {
        Path = path;
        _file = file;
        _probe = probe;
        _temporaryName = TakeOver(path, file);
    }

    /// <summary>Full path of the checkpoint.</summary>
    internal string Path { get; }

    /// <summary>Takes a checkpoint for as long as the lock isn't disposed; null for no checkpoint.</summary>
    /// <exception cref="OssCheckpointException">Another transfer has it, or something else has the lock's name.</exception>
    /// <exception cref="IOException">The checkpoint's folder is missing, or can't be written.</exception>
    [return: NotNullIfNotNull(nameof(checkpoint))]
    internal static CheckpointLock? Take(string? checkpoint, TransferProbe? probe)
    {
        if (checkpoint is null)
        {
            return null;
        }

        checkpoint = FullPath(checkpoint);
        var path = checkpoint + Suffix;
        for (var attempt = 1; ; attempt++)
        {
            if (TryOpen(checkpoint, path, isLast: attempt == Tries) is not { } file)
            {
                continue;
            }

            try
            {
                if (FileKinds.IsAt(file.SafeFileHandle, path))
                {
                    return new CheckpointLock(checkpoint, file, probe);
                }
            }
            catch
            {
                file.Dispose();
                throw;
            }

            // The one who had it removed the file between our finding it and locking it.
            file.Dispose();
        }
    }

    /// <summary>Reads the checkpoint; null when there is none.</summary>
    /// <exception cref="OssCheckpointException">The file is of another kind, damaged, or no checkpoint at all.</exception>
    internal T? Read<T>(string kind, JsonTypeInfo<T> type)
        where T : class => CheckpointFile.Read(Path, kind, type);

    /// <summary>Puts a state in the place of the one before.</summary>
    internal void Write<T>(string kind, T state, JsonTypeInfo<T> type) =>
        CheckpointFile.Write(Path, kind, JsonSerializer.SerializeToUtf8Bytes(state, type), _probe, _temporaryName);

    /// <summary>Removes the checkpoint.</summary>
    internal void Delete() => CheckpointFile.Delete(Path, _probe);

    /// <summary>Gives the checkpoint free.</summary>
    public void Dispose()
    {
        var path = Path + Suffix;
        try
        {
            // The file may have been removed meanwhile: one that is there then is the lock of another transfer.
            if (FileKinds.IsAt(_file.SafeFileHandle, path))
            {
                File.Delete(path);
            }
        }
        finally
        {
            _file.Dispose();
        }
    }

    private static string FullPath(string checkpoint)
    {
        var full = LinkPath.Final(System.IO.Path.GetFullPath(checkpoint));
        return FileKinds.Of(full).IsSpecial() ? throw OssCheckpointException.Foreign(full) : FileReplacement.FullPath(full);
    }

    /// <summary>Makes the file, or opens the one that is there; null when it went in between.</summary>
    private static FileStream? TryOpen(string checkpoint, string path, bool isLast)
    {
        try
        {
            return Open(path, FileMode.CreateNew);
        }
        catch (IOException) when (!isLast || FileKinds.OfEntry(path) != FileKind.Missing)
        {
            // Somebody has made it before.
        }

        try
        {
            return FileKinds.OfEntry(path) switch
            {
                FileKind.Missing => null,
                FileKind.Regular => Open(path, FileMode.Open),
                _ => throw OssCheckpointException.ForeignLock(checkpoint, path),
            };
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (IOException inUse)
        {
            throw OssCheckpointException.InUse(checkpoint, inUse);
        }
    }

    // Without FileShare.None Unix would share the lock; with it Windows wouldn't let the file be deleted while it is open.
    private static FileStream Open(string path, FileMode mode) =>
        new(path, mode, FileAccess.ReadWrite, OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None, bufferSize: 0);

    /// <summary>Removes what the last one to have the lock has left, and notes a name of our own.</summary>
    private static string TakeOver(string checkpoint, FileStream file)
    {
        var found = new byte[LongestContent];
        var left = Encoding.ASCII.GetString(found, 0, file.ReadAtLeast(found, LongestContent, throwOnEndOfStream: false));
        if (left.Length > 0)
        {
            File.Delete(
                TemporaryName.Is(left)
                    ? System.IO.Path.Join(System.IO.Path.GetDirectoryName(checkpoint), left)
                    : throw OssCheckpointException.ForeignLock(checkpoint, checkpoint + Suffix));
        }

        var name = TemporaryName.Next();
        RandomAccess.Write(file.SafeFileHandle, Encoding.ASCII.GetBytes(name), 0);
        return name;
    }
}
