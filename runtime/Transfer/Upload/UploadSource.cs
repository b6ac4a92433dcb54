using OssGen.Content;
using OssGen.Encryption;
using OssGen.Transfer.Multipart;

namespace OssGen.Transfer.Upload;

/// <summary>The source of the bytes of an upload. The bytes are encrypted when a key is set.</summary>
/// <param name="content">The caller's content.</param>
internal abstract class UploadSource(OssContent content) : IDisposable
{
    /// <summary>The key that encrypts the content; null for no encryption.</summary>
    internal ContentKey? Key { get; set; }

    /// <summary>The length of the content in bytes; null when it is known only at the end.</summary>
    internal long? Length => content.Length;

    /// <summary>Whether parts can be sent directly from the source, in any order and repeatedly.</summary>
    internal virtual bool HasSlices => true;

    /// <summary>Whether the whole content can be read more than once.</summary>
    internal bool CanReread => HasSlices || content.IsReplayable;

    /// <summary>The identity of the source as recorded in a checkpoint.</summary>
    internal abstract SourceIdentity Identity { get; }

    /// <summary>Whether the content is known to have changed since the beginning of the upload.</summary>
    internal virtual bool HasChanged => false;

    /// <summary>The whole content as a request body.</summary>
    internal OssContent Whole => HasSlices ? Slice(0, Length!.Value) : Encrypted(content, 0);

    /// <summary>Opens content as the source of an upload.</summary>
    /// <exception cref="IOException">The file can't be opened.</exception>
    /// <exception cref="OssIntegrityException">The file has changed since the content was created.</exception>
    internal static UploadSource Open(OssContent content)
    {
        while (content is ProgressContent reported)
        {
            content = reported.Inner;
        }

        // A file of unknown length is read like a stream.
        return content is FileContent { Length: not null } file ? FileSource.Open(file)
            : content.TryGetMemory(out var bytes) ? new MemorySource(content, bytes)
            : new StreamSource(content);
    }

    /// <summary>Returns a range of the content as a request body.</summary>
    internal OssContent Slice(long offset, long length) => Encrypted(PlainSlice(offset, length), offset);

    /// <summary>Throws when the content has changed since the upload began.</summary>
    /// <exception cref="OssIntegrityException">The content has changed.</exception>
    internal virtual void ThrowIfChanged()
    {
    }

    public virtual void Dispose()
    {
    }

    protected abstract OssContent PlainSlice(long offset, long length);

    private OssContent Encrypted(OssContent plain, long position) => Key?.Encrypt(plain, position) ?? plain;

    /// <summary>An upload source for content in memory. Its parts are slices of the content.</summary>
    private sealed class MemorySource(OssContent content, ReadOnlyMemory<byte> bytes) : UploadSource(content)
    {
        internal override SourceIdentity Identity => new() { Kind = SourceIdentity.Memory, Length = bytes.Length };

        protected override OssContent PlainSlice(long offset, long length) =>
            new MemoryContent(bytes.Slice((int)offset, (int)length), contentType: null);
    }

    /// <summary>An upload source that reads a stream from start to end into buffers, part by part.</summary>
    private sealed class StreamSource(OssContent content) : UploadSource(content)
    {
        internal override bool HasSlices => false;

        internal override SourceIdentity Identity => new() { Kind = SourceIdentity.Stream, Length = Length };

        protected override OssContent PlainSlice(long offset, long length) => throw new NotSupportedException("A stream has no slices.");
    }
}
