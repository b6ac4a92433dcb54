namespace OssGen.Content;

/// <summary>A stream that can be read once, from start to end.</summary>
/// <param name="what">The subject of error messages, such as "This content".</param>
internal abstract class ForwardReadStream(string what) : ReadingStream(what)
{
    public sealed override bool CanSeek => false;

    public sealed override long Position
    {
        get => BytesRead;
        set => throw FromStartToEnd();
    }

    /// <summary>The number of bytes read so far. The derived class counts them as it returns them.</summary>
    protected long BytesRead { get; set; }

    public sealed override long Seek(long offset, SeekOrigin origin) => throw FromStartToEnd();

    private NotSupportedException FromStartToEnd() => new($"{What} is read from start to end.");
}
