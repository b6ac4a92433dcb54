using System.Globalization;
using System.Text;

namespace OssGen;

/// <summary>
/// A file that says how far a transfer has come. One line of head (what kind of transfer, CRC-64 of the rest), then JSON. Written beside its target and renamed, so
/// that at every moment there is either the state before or the state after.
/// </summary>
internal static class CheckpointFile
{
    private const string Magic = "ossgen-checkpoint/1";
    private const int LargestFile = 64 * 1024 * 1024;

    /// <summary>Puts a state in the place of the one before.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="kind">What kind of transfer it belongs to: one word.</param>
    /// <param name="json">The state.</param>
    /// <param name="reached">Told of the steps; null for nobody.</param>
    internal static void Write(string path, string kind, ReadOnlySpan<byte> json, Action<TransferStep>? reached = null)
    {
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Magic} {kind} {OssCrc64.Compute(json):x16}\n"));
        var temporary = TemporaryPath(path);
        try
        {
            using (var file = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.None, head.Length + json.Length))
            {
                RandomAccess.Write(file, head, 0);
                RandomAccess.Write(file, json, head.Length);
                RandomAccess.FlushToDisk(file);
            }

            reached?.Invoke(TransferStep.CheckpointFlushed);

            File.Move(temporary, path, overwrite: true);
            reached?.Invoke(TransferStep.CheckpointWritten);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Removes the state, and what a process that died left of writing it.</summary>
    internal static void Delete(string path, Action<TransferStep>? reached = null)
    {
        reached?.Invoke(TransferStep.CheckpointDeleting);
        File.Delete(TemporaryPath(path));
        File.Delete(path);
        reached?.Invoke(TransferStep.CheckpointDeleted);
    }

    /// <summary>Reads a state; null when there is no file.</summary>
    /// <exception cref="OssCheckpointException">The file is of another kind, damaged, or no checkpoint at all.</exception>
    internal static ReadOnlyMemory<byte>? Read(string path, string kind)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        if (new FileInfo(path).Length > LargestFile)
        {
            throw OssCheckpointException.Foreign(path);
        }

        var bytes = File.ReadAllBytes(path);
        var end = bytes.AsSpan().IndexOf((byte)'\n');
        var head = end < 0 ? [] : Encoding.ASCII.GetString(bytes, 0, end).Split(' ');
        if (head.Length != 3 || head[0] != Magic)
        {
            throw OssCheckpointException.Foreign(path);
        }

        if (head[1] != kind)
        {
            throw OssCheckpointException.OtherKind(path, head[1], kind);
        }

        var json = bytes.AsMemory(end + 1);
        return ulong.TryParse(head[2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var crc) && crc == OssCrc64.Compute(json.Span)
            ? json
            : throw OssCheckpointException.Damaged(path);
    }

    // Always the same one of a checkpoint, which one transfer writes at a time: what a process that died while writing left is written over by the next.
    private static string TemporaryPath(string path)
    {
        var full = Path.GetFullPath(path);
        return FileReplacement.TemporaryPath(full, OssCrc64.Compute(Encoding.UTF8.GetBytes(Path.GetFileName(full))));
    }
}
