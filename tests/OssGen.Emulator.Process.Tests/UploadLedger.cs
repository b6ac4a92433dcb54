namespace OssGen.Emulator.Tests.Process;

/// <summary>The uploads that may be unfinished on the server.</summary>
internal sealed class UploadLedger
{
    private readonly Lock _gate = new();
    private readonly List<PendingUpload> _pending = [];

    public PendingUpload Begin(string key, IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var upload = new PendingUpload(key, parts);
        lock (_gate)
        {
            _pending.Add(upload);
        }

        return upload;
    }

    /// <summary>Notes that the server answered for an upload's end.</summary>
    public void End(PendingUpload upload)
    {
        lock (_gate)
        {
            _pending.Remove(upload);
        }
    }

    /// <summary>Hands over all that are pending and forgets them.</summary>
    public List<PendingUpload> Take()
    {
        lock (_gate)
        {
            List<PendingUpload> taken = [.. _pending];
            _pending.Clear();
            return taken;
        }
    }
}
