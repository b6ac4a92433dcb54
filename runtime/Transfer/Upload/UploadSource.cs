using OssGen.Content;
using OssGen.Transfer.Multipart;

namespace OssGen.Transfer.Upload;

/// <summary>Where the bytes of an upload come from.</summary>
internal abstract class UploadSource(OssContent content) : IDisposable
{
    /// <summary>What the caller gave.</summary>
    internal OssContent Content => content;

    /// <summary>Bytes in all; null when only the end tells.</summary>
    internal virtual long? Length => content.Length;

    /// <summary>What a checkpoint remembers of it.</summary>
    internal abstract SourceIdentity Identity { get; }

    /// <summary>Whether the bytes turned out to be others than when the upload began.</summary>
    internal virtual bool HasChanged => false;

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
        if (content is FileContent { Length: not null } file)
        {
            return FileSource.Open(file);
        }

        return content.TryGetMemory(out var bytes) ? new MemorySource(content, bytes) : new StreamSource(content);
    }

    /// <summary>Throws when the bytes aren't any more what they were when the upload began.</summary>
    /// <exception cref="OssIntegrityException">They changed.</exception>
    internal virtual void ThrowIfChanged()
    {
    }

    public virtual void Dispose()
    {
    }
}
