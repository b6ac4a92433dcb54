using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OssGen.Files;
using OssGen.Text;

namespace OssGen.Transfer.Checkpoints;

/// <summary>
/// Reads and writes checkpoint files, which record the progress of a transfer. A checkpoint file consists of a header line (the kind of
/// transfer and the CRC-64 of the rest) and JSON. It is written to a temporary file that is then renamed, so that it always contains either
/// the old or the new state.
/// </summary>
internal static class CheckpointFile
{
    private const string Magic = "ossgen-checkpoint/1";
    private const int LargestFile = 64 * 1024 * 1024;

    /// <summary>Writes a state to a checkpoint file, replacing the previous state.</summary>
    /// <param name="path">The path of the file; its folder must exist.</param>
    /// <param name="kind">The kind of transfer that the file belongs to, as one word.</param>
    /// <param name="json">The state.</param>
    /// <param name="probe">The probe that receives the steps; null for none.</param>
    /// <param name="temporaryName">
    /// The name of the temporary file, as recorded by the transfer's <see cref="CheckpointLock"/>; null for another one.
    /// </param>
    internal static void Write(string path, string kind, ReadOnlySpan<byte> json, TransferProbe? probe = null, string? temporaryName = null)
    {
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Magic} {kind} {OssCrc64.Compute(json):x16}\n"));
        var options = new ReplacementOptions
        {
            Length = head.Length + json.Length,
            Durability = Durability.Content,
            TemporaryName = temporaryName,
        };
        using var file = FileReplacement.Begin(Path.GetFullPath(path), options);
        RandomAccess.Write(file.Handle, head, 0);
        RandomAccess.Write(file.Handle, json, head.Length);
        file.Flush();
        probe?.Reached(TransferStep.CheckpointFlushed);
        file.Replace();
        probe?.Reached(TransferStep.CheckpointWritten);
    }

    /// <summary>Reads the state in a checkpoint file; returns null when the file doesn't exist.</summary>
    /// <exception cref="OssCheckpointException">
    /// The file is damaged, isn't a checkpoint, or is a checkpoint of another kind, or its JSON isn't such a state.
    /// </exception>
    internal static T? Read<T>(string path, string kind, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return Read(path, kind) is not { } json ? null
                : OssJsonText.IsSound(json.Span) && JsonSerializer.Deserialize(json.Span, type) is { } state ? state
                : throw OssCheckpointException.Foreign(path);
        }
        catch (JsonException)
        {
            throw OssCheckpointException.Foreign(path);
        }
    }

    /// <summary>Reads the JSON in a checkpoint file; returns null when the path doesn't exist or is a folder.</summary>
    /// <exception cref="OssCheckpointException">The file is damaged, isn't a checkpoint, or is a checkpoint of another kind.</exception>
    internal static ReadOnlyMemory<byte>? Read(string path, string kind)
    {
        var found = FileKinds.Of(path);
        if (found is FileKind.Missing or FileKind.Folder)
        {
            return null;
        }

        if (found != FileKind.Regular || new FileInfo(path).Length > LargestFile)
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
        return ulong.TryParse(head[2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var crc)
            && crc == OssCrc64.Compute(json.Span)
            ? json
            : throw OssCheckpointException.Damaged(path);
    }
}
