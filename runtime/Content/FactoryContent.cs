namespace OssGen.Content;

/// <summary>Content from a stream that a delegate of the caller opens for each attempt.</summary>
internal sealed class FactoryContent : OssContent
{
    private readonly Func<Stream> _open;

    internal FactoryContent(Func<Stream> open, long? length, string? contentType)
        : base(contentType)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (length is { } given)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(given, nameof(length));
        }

        _open = open;
        Length = length;
    }

    public override long? Length { get; }

    public override bool IsReplayable => true;

    public override Stream OpenRead()
    {
        var stream = _open();
        return stream is { CanRead: true }
            ? new BoundedReadStream(stream, Length, ownsInner: true)
            : throw new InvalidOperationException(
                "The function given to OssContent.FromFactory returned null or a stream that can't be read. "
                    + "Return a readable stream, opened "
                    + "at the content's first byte.");
    }
}
