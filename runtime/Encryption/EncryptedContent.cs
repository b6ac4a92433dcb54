namespace OssGen.Encryption;

/// <summary>A body that is encrypted while it is sent.</summary>
/// <param name="inner">The body.</param>
/// <param name="key">The key of the whole content.</param>
/// <param name="position">Position of the body in the whole content.</param>
internal sealed class EncryptedContent(OssContent inner, ContentKey key, long position) : OssContent(inner.ContentType)
{
    public override long? Length => inner.Length;

    public override bool IsReplayable => inner.IsReplayable;

    internal override IProgress<long>? Progress => inner.Progress;

    public override Stream OpenRead() => key.Apply(inner.OpenRead(), position);

    internal override void NoteSent(ulong? crc64) => inner.NoteSent(crc64);
}
