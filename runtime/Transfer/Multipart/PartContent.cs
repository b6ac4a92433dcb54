using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Multipart;

/// <summary>The body of one part, which is counted in the transfer's progress and whose CRC-64 is kept.</summary>
internal sealed class PartContent(OssContent inner, ProgressTracker tracker) : OssContent(inner.ContentType), IProgress<long>
{
    private long _counted;

    public override long? Length => inner.Length;

    public override bool IsReplayable => inner.IsReplayable;

    /// <summary>The CRC-64 of the bytes sent by the latest attempt; null when it wasn't computed.</summary>
    internal ulong? SentCrc64 { get; private set; }

    internal override IProgress<long> Progress => this;

    public override Stream OpenRead() => inner.OpenRead();

    internal override bool TryGetMemory(out ReadOnlyMemory<byte> bytes) => inner.TryGetMemory(out bytes);

    internal override void NoteSent(ulong? crc64) => SentCrc64 = crc64;

    /// <summary>Counts the bytes that the current attempt has sent; a retry starts again at 0.</summary>
    void IProgress<long>.Report(long value)
    {
        var change = value - _counted;
        _counted = value;
        tracker.Add(change);
    }
}
