using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OssGen.Files;

namespace OssGen.Transfer.Checkpoints;

/// <summary>
/// A lock that reserves a checkpoint for one transfer, across all processes. It is an open file next to the checkpoint, which the operating
/// system unlocks when the process ends. The file contains the name of the temporary file for new states of the checkpoint, so that the
/// next transfer can delete a temporary file left by an ended process.
/// </summary>
/// <param name="checkpoint">The full path of the checkpoint.</param>
/// <param name="file">The open lock file.</param>
/// <param name="probe">The probe that receives the steps; null for none.</param>
internal sealed class CheckpointLock(string checkpoint, FileStream file, TransferProbe? probe) : IDisposable
{
    private const string Suffix = ".lock";
    private const int Tries = 16;
    private const int LongestContent = 64;

    private readonly string _temporaryName = TakeOver(checkpoint, file);

    /// <summary>The full path of the checkpoint.</summary>
    internal string Path => checkpoint;

    /// <summary>Locks a checkpoint until the returned lock is disposed; returns null when no checkpoint is specified.</summary>
    /// <exception cref="OssCheckpointException">Another transfer holds the lock, or something other than a lock has its name.</exception>
    /// <exception cref="IOException">The checkpoint's folder is missing, or can't be written to.</exception>
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
            var file = TryOpen(checkpoint, path, isLast: attempt == Tries);
            try
            {
                if (file is not null && FileKinds.IsAt(file.SafeFileHandle, path))
                {
                    return new CheckpointLock(checkpoint, file, probe);
                }
            }
            catch
            {
                file?.Dispose();
                throw;
            }

            // The previous holder deleted the file before it was opened here, or between opening and locking it.
            file?.Dispose();
        }
    }

    /// <summary>Reads the state in the checkpoint; returns null when the checkpoint doesn't exist.</summary>
    /// <exception cref="OssCheckpointException">The file is damaged, isn't a checkpoint, or is a checkpoint of another kind.</exception>
    internal T? Read<T>(string kind, JsonTypeInfo<T> type)
        where T : class => CheckpointFile.Read(checkpoint, kind, type);

    /// <summary>Writes a state to the checkpoint, replacing the previous state.</summary>
    internal void Write<T>(string kind, T state, JsonTypeInfo<T> type) =>
        CheckpointFile.Write(checkpoint, kind, JsonSerializer.SerializeToUtf8Bytes(state, type), probe, _temporaryName);

    /// <summary>Deletes the checkpoint file.</summary>
    internal void Delete()
    {
        probe?.Reached(TransferStep.CheckpointDeleting);
        File.Delete(checkpoint);
        probe?.Reached(TransferStep.CheckpointDeleted);
    }

    /// <summary>Deletes the lock file and releases the lock.</summary>
    public void Dispose()
    {
        using (file)
        {
            // The file may have been deleted meanwhile: a file that exists now would then be another transfer's lock.
            if (FileKinds.IsAt(file.SafeFileHandle, checkpoint + Suffix))
            {
                File.Delete(checkpoint + Suffix);
            }
        }
    }

    private static string FullPath(string checkpoint)
    {
        var full = LinkPath.Final(System.IO.Path.GetFullPath(checkpoint));
        return FileKinds.Of(full).IsSpecial() ? throw OssCheckpointException.Foreign(full) : FileReplacement.FullPath(full);
    }

    /// <summary>
    /// Creates the lock file or opens the existing one, and throws when another transfer uses it. Returns null when the existing file was
    /// deleted in the meantime.
    /// </summary>
    private static FileStream? TryOpen(string checkpoint, string path, bool isLast)
    {
        try
        {
            return Open(path, FileMode.CreateNew);
        }
        catch (IOException) when (!isLast || FileKinds.OfEntry(path) != FileKind.Missing)
        {
            // The file already exists.
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

    // On Unix, the lock is exclusive only with FileShare.None; on Windows, that would prevent the file from being deleted while it is open.
    private static FileStream Open(string path, FileMode mode) =>
        new(path, mode, FileAccess.ReadWrite, OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None, bufferSize: 0);

    /// <summary>
    /// Deletes the temporary file of the lock's previous holder, if any. Writes the name of a new temporary file to the lock file, and
    /// returns the name.
    /// </summary>
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
