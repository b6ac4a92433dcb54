using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Multipart;

/// <summary>
/// The content of one part. It reports the number of sent bytes to the progress tracker, and keeps the CRC-64 of these bytes.
/// </summary>
internal sealed class PartContent(OssContent inner, ProgressTracker tracker)
    : OssContent(inner.ContentType, inner.IsContentTypeGuessed), IProgress<long>
{
    private long _counted;

    public override long? Length => inner.Length;

    public override bool IsReplayable => inner.IsReplayable;

    /// <summary>The CRC-64 of the bytes that the latest attempt sent; null when it wasn't computed.</summary>
    internal ulong? SentCrc64 { get; private set; }

    internal override IProgress<long> Progress => this;

    public override Stream OpenRead() => inner.OpenRead();

    internal override bool TryGetMemory(out ReadOnlyMemory<byte> bytes) => inner.TryGetMemory(out bytes);

    internal override void NoteSent(ulong? crc64) => SentCrc64 = crc64;

    /// <summary>
    /// Updates the transfer's progress with the number of bytes that the current attempt has sent. For a retry, the number starts again at
    /// 0.
    /// </summary>
    void IProgress<long>.Report(long value)
    {
        var change = value - _counted;
        _counted = value;
        tracker.Add(change);
    }
}
