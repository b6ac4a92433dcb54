namespace OssGen;

/// <summary>A stream that is read once, from start to end: what all such streams say of themselves.</summary>
/// <param name="what">What is read, as the start of a message's sentence.</param>
internal abstract class ForwardReadStream(string what) : Stream
{
    public override bool CanRead => true;

    public sealed override bool CanSeek => false;

    public sealed override bool CanWrite => false;

    public sealed override long Position
    {
        get => BytesRead;
        set => throw FromStartToEnd();
    }

    /// <summary>Bytes that were read so far.</summary>
    protected abstract long BytesRead { get; }

    public abstract override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default);

    public sealed override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer) => throw new NotSupportedException($"{what} is read asynchronously: use ReadAsync, CopyToAsync or a reader that does.");

    public sealed override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public sealed override void Flush()
    {
    }

    public sealed override long Seek(long offset, SeekOrigin origin) => throw FromStartToEnd();

    public sealed override void SetLength(long value) => throw ReadOnly();

    public sealed override void Write(byte[] buffer, int offset, int count) => throw ReadOnly();

    private NotSupportedException FromStartToEnd() => new($"{what} is read from start to end.");

    private NotSupportedException ReadOnly() => new($"{what} is read-only.");
}
