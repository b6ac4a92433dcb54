using System.Buffers;
using OssGen.Content;

namespace OssGen;

/// <summary>
/// The base class of <see cref="OssWriteStream"/> and <see cref="OssAppendStream"/>, the streams for writing to an object. Only one writer
/// at a time may use a stream.
/// </summary>
/// <remarks>Synchronous methods block the calling thread during network I/O, so the asynchronous methods are preferable.</remarks>
public abstract class OssObjectStream : Stream
{
    private const int LargestCopy = 128 * 1024;

    private readonly string _forward;

    private protected OssObjectStream(string forward) => _forward = forward;

    /// <summary>Always false, because the stream is write-only.</summary>
    public sealed override bool CanRead => false;

    /// <summary>Always false, because the stream is forward-only.</summary>
    public sealed override bool CanSeek => false;

    /// <inheritdoc/>
    public abstract override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    public sealed override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    /// <summary>
    /// Writes bytes as <see cref="WriteAsync(ReadOnlyMemory{byte}, CancellationToken)"/> does, blocking the calling thread.
    /// </summary>
    /// <param name="buffer">The buffer that holds the bytes to write; they are copied.</param>
    /// <param name="offset">The index of the first byte.</param>
    /// <param name="count">The number of bytes.</param>
    public sealed override void Write(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        Blocking.Write(this, buffer.AsMemory(offset, count));
    }

    /// <summary>
    /// Writes bytes as <see cref="WriteAsync(ReadOnlyMemory{byte}, CancellationToken)"/> does, blocking the calling thread.
    /// </summary>
    /// <param name="buffer">The bytes to write; they are copied.</param>
    public sealed override void Write(ReadOnlySpan<byte> buffer)
    {
        var copy = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length, LargestCopy));
        try
        {
            do
            {
                var piece = buffer[..Math.Min(buffer.Length, copy.Length)];
                piece.CopyTo(copy);
                Blocking.Write(this, copy.AsMemory(0, piece.Length));
                buffer = buffer[piece.Length..];
            }
            while (!buffer.IsEmpty);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    /// <inheritdoc/>
    public sealed override void WriteByte(byte value) => Write([value]);

    /// <inheritdoc/>
    public sealed override IAsyncResult BeginWrite(byte[] buffer, int offset, int count, AsyncCallback? callback, object? state) =>
        TaskToAsyncResult.Begin(WriteAsync(buffer, offset, count, CancellationToken.None), callback, state);

    /// <inheritdoc/>
    public sealed override void EndWrite(IAsyncResult asyncResult) => TaskToAsyncResult.End(asyncResult);

    /// <summary>Throws a <see cref="NotSupportedException"/>, because the stream is write-only.</summary>
    /// <param name="buffer">Not used.</param>
    /// <param name="offset">Not used.</param>
    /// <param name="count">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public sealed override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("This stream is for writing.");

    /// <summary>Throws a <see cref="NotSupportedException"/>, because the stream is forward-only.</summary>
    /// <param name="offset">Not used.</param>
    /// <param name="origin">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public sealed override long Seek(long offset, SeekOrigin origin) => throw Forward();

    /// <summary>Throws a <see cref="NotSupportedException"/>, because the length can be changed only by writing.</summary>
    /// <param name="value">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public sealed override void SetLength(long value) => throw Forward();

    private protected NotSupportedException Forward() => new(_forward);
}
