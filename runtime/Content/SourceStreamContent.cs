namespace OssGen.Content;

/// <summary>Content from a stream of the caller, starting at the position that the stream had when it was passed in.</summary>
internal sealed class SourceStreamContent : OssContent
{
    private readonly Stream _stream;
    private readonly long _start;
    private readonly long? _length;
    private bool _opened;

    internal SourceStreamContent(Stream stream, long? length, string? contentType)
        : base(contentType)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream can't be read. Pass a readable one.", nameof(stream));
        }

        if (length is { } given)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(given, nameof(length));
        }

        _stream = stream;
        _length = length;
        if (stream.CanSeek)
        {
            _start = stream.Position;
            var left = Math.Max(0, stream.Length - _start);
            _length ??= left;
            ArgumentOutOfRangeException.ThrowIfGreaterThan(_length.Value, left, nameof(length));
        }
    }

    public override long? Length => _length;

    public override bool IsReplayable => _stream.CanSeek;

    public override Stream OpenRead()
    {
        if (_stream.CanSeek)
        {
            _stream.Position = _start;
        }
        else if (_opened)
        {
            throw new InvalidOperationException(
                "This content comes from a stream that can't seek and was read already. Make a new content for each call, or use one that "
                    + "can be read again (bytes, a file, a seekable stream).");
        }

        _opened = true;
        return new BoundedReadStream(_stream, _length, ownsInner: false);
    }
}
