using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Multipart;

/// <summary>The body of one part: counted into the transfer's progress, its CRC-64 kept.</summary>
internal sealed class PartContent(OssContent inner, ProgressTracker tracker) : OssContent(inner.ContentType)
{
    private readonly PartProgress _progress = new(tracker);

    public override long? Length => inner.Length;

    public override bool IsReplayable => inner.IsReplayable;

    /// <summary>CRC-64 of what the latest attempt sent; null when it wasn't computed.</summary>
    internal ulong? SentCrc64 { get; private set; }

    internal override IProgress<long> Progress => _progress;

    public override Stream OpenRead() => inner.OpenRead();

    internal override bool TryGetMemory(out ReadOnlyMemory<byte> bytes) => inner.TryGetMemory(out bytes);

    internal override void NoteSent(ulong? crc64) => SentCrc64 = crc64;
}
