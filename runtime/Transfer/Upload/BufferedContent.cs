namespace OssGen.Transfer.Upload;

/// <summary>A body that lies in several buffers.</summary>
/// <param name="buffers">The buffers; all but the last are full.</param>
/// <param name="length">Bytes in all.</param>
/// <param name="contentType">What they are.</param>
internal sealed class BufferedContent(IReadOnlyList<byte[]> buffers, long length, string contentType) : OssContent(contentType)
{
    public override long? Length => length;

    public override bool IsReplayable => true;

    public override Stream OpenRead() => new BuffersStream(buffers, length);
}
