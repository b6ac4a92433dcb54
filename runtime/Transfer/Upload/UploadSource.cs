using OssGen.Content;
using OssGen.Encryption;
using OssGen.Transfer.Multipart;

namespace OssGen.Transfer.Upload;

/// <summary>Where the bytes of an upload come from. What it hands out is encrypted where a key is set.</summary>
/// <param name="content">What the caller gave.</param>
internal abstract class UploadSource(OssContent content) : IDisposable
{
    /// <summary>Encrypts the bytes; null where nothing is encrypted.</summary>
    internal ContentKey? Key { get; set; }

    /// <summary>Bytes in all; null when only the end tells.</summary>
    internal virtual long? Length => content.Length;

    /// <summary>Whether its parts can be sent from where they are, in any order and as often as needed.</summary>
    internal virtual bool HasSlices => true;

    /// <summary>Whether all of it can be read more than once.</summary>
    internal bool CanReread => HasSlices || content.IsReplayable;

    /// <summary>What a checkpoint remembers of it.</summary>
    internal abstract SourceIdentity Identity { get; }

    /// <summary>Whether the bytes turned out to be others than when the upload began.</summary>
    internal virtual bool HasChanged => false;

    /// <summary>All of it as the body of a call.</summary>
    internal OssContent Whole => HasSlices ? Slice(0, Length!.Value) : Encrypted(content, 0);

    protected string ContentType => content.ContentType;

    /// <summary>Opens the content for an upload.</summary>
    /// <exception cref="IOException">The file can't be opened.</exception>
    /// <exception cref="OssIntegrityException">The file changed since the content was made.</exception>
    internal static UploadSource Open(OssContent content)
    {
        while (content is ProgressContent reported)
        {
            content = reported.Inner;
        }

        // A file of unknown length is read as a stream is.
        return content is FileContent { Length: not null } file ? FileSource.Open(file)
            : content.TryGetMemory(out var bytes) ? new MemorySource(content, bytes)
            : new StreamSource(content);
    }

    /// <summary>A range of it as the body of a call.</summary>
    internal OssContent Slice(long offset, long length) => Encrypted(PlainSlice(offset, length), offset);

    /// <summary>Throws when the bytes aren't any more what they were when the upload began.</summary>
    /// <exception cref="OssIntegrityException">They changed.</exception>
    internal virtual void ThrowIfChanged()
    {
    }

    public virtual void Dispose()
    {
    }

    protected abstract OssContent PlainSlice(long offset, long length);

    private OssContent Encrypted(OssContent plain, long position) => Key?.Encrypt(plain, position) ?? plain;

    /// <summary>Bytes in memory: parts are slices of them.</summary>
    private sealed class MemorySource(OssContent content, ReadOnlyMemory<byte> bytes) : UploadSource(content)
    {
        internal override SourceIdentity Identity => new() { Kind = SourceIdentity.Memory, Length = bytes.Length };

        protected override OssContent PlainSlice(long offset, long length) =>
            new MemoryContent(bytes.Slice((int)offset, (int)length), ContentType);
    }

    /// <summary>A stream: read from start to end, part by part, into buffers.</summary>
    private sealed class StreamSource(OssContent content) : UploadSource(content)
    {
        internal override bool HasSlices => false;

        internal override SourceIdentity Identity => new() { Kind = SourceIdentity.Stream, Length = Length };

        protected override OssContent PlainSlice(long offset, long length) => throw new NotSupportedException("A stream has no slices.");
    }
}
