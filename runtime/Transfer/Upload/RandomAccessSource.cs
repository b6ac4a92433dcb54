namespace OssGen.Transfer.Upload;

/// <summary>A source whose parts can be sent from where they lie, in any order and as often as needed.</summary>
internal abstract class RandomAccessSource(OssContent content) : UploadSource(content)
{
    /// <summary>Bytes in all.</summary>
    internal abstract long Size { get; }

    internal sealed override long? Length => Size;

    /// <summary>A stretch of it as the body of a call.</summary>
    internal abstract OssContent Slice(long offset, long length);
}
