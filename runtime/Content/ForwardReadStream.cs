namespace OssGen.Content;

/// <summary>A stream that is read once, from start to end.</summary>
/// <param name="what">What is read, as the start of a message's sentence.</param>
internal abstract class ForwardReadStream(string what) : ReadingStream(what)
{
    public sealed override bool CanSeek => false;

    public sealed override long Position
    {
        get => BytesRead;
        set => throw FromStartToEnd();
    }

    /// <summary>Bytes that were read so far.</summary>
    protected abstract long BytesRead { get; }

    public sealed override long Seek(long offset, SeekOrigin origin) => throw FromStartToEnd();

    private NotSupportedException FromStartToEnd() => new($"{What} is read from start to end.");
}
