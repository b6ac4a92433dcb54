namespace OssGen.Transfer.Upload;

/// <summary>A stretch of a file that is open already.</summary>
internal sealed class FileSliceContent(FileSource source, long offset, long length) : OssContent(source.Content.ContentType)
{
    public override long? Length => length;

    public override bool IsReplayable => true;

    public override Stream OpenRead() => new FileSliceStream(source, offset, length);
}
