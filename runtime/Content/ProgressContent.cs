namespace OssGen.Content;

/// <summary>Content that reports the number of bytes sent so far.</summary>
internal sealed class ProgressContent(OssContent inner, IProgress<long> progress)
    : OssContent(inner.ContentType, inner.IsContentTypeGuessed)
{
    public override long? Length => inner.Length;

    public override bool IsReplayable => inner.IsReplayable;

    internal override IProgress<long>? Progress => progress;

    /// <summary>The content whose progress is reported.</summary>
    internal OssContent Inner => inner;

    public override Stream OpenRead() => inner.OpenRead();

    internal override bool TryGetMemory(out ReadOnlyMemory<byte> bytes) => inner.TryGetMemory(out bytes);

    internal override void NoteSent(ulong? crc64) => inner.NoteSent(crc64);
}
