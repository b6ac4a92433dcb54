using System.Buffers.Binary;
using OssGen.Wire.Select;

namespace OssGen;

/// <summary>
/// A stream of the rows that SelectObject returns. Reading the stream verifies the checksum of the response, and throws an exception if OSS
/// reports an error.
/// </summary>
/// <remarks>
/// Reading extracts the payload from the frames, verifies the CRC-32 of each frame after its last byte has been read, and throws an
/// exception for an error in the end frame. Only the header of a frame is buffered.
/// </remarks>
/// <param name="source">The body of the response; closed with this stream.</param>
/// <param name="framed">Whether the response has frames; false for raw output.</param>
public sealed class OssSelectStream(Stream source, bool framed = true) : Stream
{
    private const int LargestEndFrame = 64 * 1024;

    private readonly byte[] _opening = new byte[SelectFrameHeader.Size + SelectFrameHeader.OffsetSize];
    private readonly byte[] _checksum = new byte[SelectFrameHeader.ChecksumSize];
    private SelectFrameHeader _frame;
    private long _remaining;
    private uint _crc;
    private bool _inFrame;
    private bool _ended;

    /// <summary>
    /// The number of bytes of the object that OSS scanned. The value is null until the stream has been read to its end, and remains null
    /// for raw output.
    /// </summary>
    public long? ScannedBytes { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => source.CanRead;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw NotSeekable();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw NotSeekable();
        set => throw NotSeekable();
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw NotSeekable();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw NotSeekable();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw NotSeekable();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return Read(buffer.AsSpan(offset, count));
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(!source.CanRead, this);
        if (!framed || buffer.IsEmpty)
        {
            return source.Read(buffer);
        }

        while (!_ended)
        {
            if (_inFrame && _remaining > 0)
            {
                return Take(buffer, source.Read(buffer[..Limit(buffer.Length)]));
            }

            if (_inFrame)
            {
                source.ReadExactly(_checksum);
                CloseFrame();
                continue;
            }

            source.ReadExactly(_opening);
            if (OpenFrame() is { } rest)
            {
                source.ReadExactly(rest);
                source.ReadExactly(_checksum);
                Finish(rest);
            }
        }

        return 0;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(!source.CanRead, this);
        if (!framed || buffer.IsEmpty)
        {
            return await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }

        while (!_ended)
        {
            if (_inFrame && _remaining > 0)
            {
                var read = await source.ReadAsync(buffer[..Limit(buffer.Length)], cancellationToken).ConfigureAwait(false);
                return Take(buffer.Span, read);
            }

            if (_inFrame)
            {
                await source.ReadExactlyAsync(_checksum, cancellationToken).ConfigureAwait(false);
                CloseFrame();
                continue;
            }

            await source.ReadExactlyAsync(_opening, cancellationToken).ConfigureAwait(false);
            if (OpenFrame() is { } rest)
            {
                await source.ReadExactlyAsync(rest, cancellationToken).ConfigureAwait(false);
                await source.ReadExactlyAsync(_checksum, cancellationToken).ConfigureAwait(false);
                Finish(rest);
            }
        }

        return 0;
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await source.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Limit(int length) => (int)Math.Min(length, _remaining);

    private int Take(ReadOnlySpan<byte> buffer, int read)
    {
        if (read == 0)
        {
            throw new EndOfStreamException("The select reply ended within a frame.");
        }

        _crc = Crc32.Append(_crc, buffer[..read]);
        _remaining -= read;
        return read;
    }

    /// <summary>
    /// Begins the frame whose header was read. Returns a buffer for the rest of the payload of an end frame, and null for any other frame.
    /// </summary>
    private byte[]? OpenFrame()
    {
        _frame = SelectFrameHeader.Parse(_opening);
        _crc = Crc32.Append(0, _opening.AsSpan(SelectFrameHeader.Size));
        _remaining = _frame.Length - SelectFrameHeader.OffsetSize;
        switch (_frame.Type)
        {
            case SelectFrameType.Data:
            case SelectFrameType.Continuous when _remaining == 0:
                _inFrame = true;
                return null;
            case SelectFrameType.End when _remaining <= LargestEndFrame:
                return new byte[_remaining];
            default:
                throw new InvalidDataException(
                    $"The select reply has a frame of type {(int)_frame.Type:x} with {_frame.Length} bytes, which isn't known.");
        }
    }

    private void CloseFrame()
    {
        SelectFrameHeader.Verify(_crc, BinaryPrimitives.ReadUInt32BigEndian(_checksum));
        _inFrame = false;
    }

    private void Finish(byte[] rest)
    {
        _crc = Crc32.Append(_crc, rest);
        CloseFrame();
        _ended = true;
        var end = SelectEnd.Parse(rest);
        ScannedBytes = end.ScannedBytes;
        SelectFailure.ThrowIfFailed(end.Status, end.Error);
    }

    private static NotSupportedException NotSeekable() => new("A select reply can only be read, from beginning to end.");
}
