using OssGen.Encryption;
using OssGen.Transfer.Multipart;

namespace OssGen.Transfer.Upload;

/// <summary>A source whose slices are encrypted while they are read.</summary>
internal sealed class EncryptedSource(RandomAccessSource inner, ContentKey key) : RandomAccessSource(inner.Content)
{
    internal override long Size => inner.Size;

    internal override SourceIdentity Identity => inner.Identity;

    internal override bool HasChanged => inner.HasChanged;

    /// <summary>The same source, encrypted; it takes the source over.</summary>
    internal static UploadSource Of(UploadSource source, ContentKey key) => source is RandomAccessSource local
        ? new EncryptedSource(local, key)
        : new StreamSource(key.Encrypt(source.Content, position: 0));

    internal override OssContent Slice(long offset, long length) => key.Encrypt(inner.Slice(offset, length), offset);

    internal override void ThrowIfChanged() => inner.ThrowIfChanged();

    public override void Dispose()
    {
        inner.Dispose();
        base.Dispose();
    }
}
