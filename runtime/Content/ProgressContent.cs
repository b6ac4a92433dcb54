namespace OssGen;

/// <summary>A body whose sending is reported.</summary>
internal sealed class ProgressContent(OssContent inner, IProgress<long> progress) : OssContent(inner.ContentType)
{
    public override long? Length => inner.Length;

    public override bool IsReplayable => inner.IsReplayable;

    internal override IProgress<long>? Progress => progress;

    public override Stream OpenRead() => inner.OpenRead();

    internal override bool TryGetMemory(out ReadOnlyMemory<byte> bytes) => inner.TryGetMemory(out bytes);
}
