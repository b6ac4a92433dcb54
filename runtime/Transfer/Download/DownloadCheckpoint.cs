using OssGen.Transfer.Checkpoints;

namespace OssGen.Transfer.Download;

/// <summary>The checkpoint file of one download. Several threads may call <see cref="Note"/> at the same time.</summary>
internal sealed class DownloadCheckpoint(CheckpointLock file)
{
    private const string Kind = "download";

    private readonly Lock _lock = new();
    private List<DownloadedPart> _parts = [];
    private DownloadCheckpointState? _state;
    private bool _isWriting;
    private bool _isDirty;

    /// <summary>Reads the state that an earlier run recorded; returns null when there is none.</summary>
    /// <exception cref="OssCheckpointException">The file isn't a checkpoint, is damaged, or belongs to another transfer.</exception>
    internal DownloadCheckpointState? Load(string host, GetObjectRequest request, string target)
    {
        if (file.Read(Kind, DownloadCheckpointStateJson.Default.DownloadCheckpointState) is not { } state)
        {
            return null;
        }

        if (!state.IsSound)
        {
            throw OssCheckpointException.Damaged(file.Path);
        }

        var difference = Difference("endpoint", state.Host, host, StringComparison.OrdinalIgnoreCase)
            ?? Difference("bucket", state.Bucket, request.Bucket)
            ?? Difference("key", state.Key, request.Key)
            ?? Difference("version", state.Version, request.VersionId)
            ?? Difference("range", state.Range, request.Range)
            ?? Difference(
                "file", state.Target, target, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        return difference is null ? state : throw OssCheckpointException.OtherTransfer(file.Path, difference);
    }

    /// <summary>Writes a state, to which <see cref="Note"/> adds the parts that finish later.</summary>
    internal void Begin(DownloadCheckpointState state)
    {
        _state = state;
        _parts = [.. state.Parts];
        Write(state);
    }

    /// <summary>
    /// Records a finished part. When another thread is already writing, the method returns immediately, and that thread writes once more. A
    /// burst of finished parts therefore costs two writes, and every part is included in a write that began after the part was finished.
    /// </summary>
    internal void Note(DownloadedPart part)
    {
        lock (_lock)
        {
            _parts.Add(part);
            _isDirty = true;
            if (_isWriting)
            {
                return;
            }

            _isWriting = true;
        }

        try
        {
            while (TakeSnapshot() is { } snapshot)
            {
                Write(snapshot);
            }
        }
        catch
        {
            lock (_lock)
            {
                _isWriting = false;
            }

            throw;
        }
    }

    internal void Delete() => file.Delete();

    private static string? Difference(string what, string? found, string? wanted, StringComparison comparison = StringComparison.Ordinal) =>
        string.Equals(found, wanted, comparison) ? null : $"its {what} is {Quote(found)}, not {Quote(wanted)}";

    private static string Quote(string? value) => value is null ? "none" : $"'{value}'";

    private DownloadCheckpointState? TakeSnapshot()
    {
        lock (_lock)
        {
            if (!_isDirty)
            {
                _isWriting = false;
                return null;
            }

            _isDirty = false;
            return _state! with { Parts = [.. _parts] };
        }
    }

    private void Write(DownloadCheckpointState state) =>
        file.Write(Kind, state, DownloadCheckpointStateJson.Default.DownloadCheckpointState);
}
