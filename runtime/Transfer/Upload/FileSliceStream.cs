namespace OssGen;

/// <summary>Reads a stretch of a source file. Its last bytes come only if the file is still the one that it was.</summary>
internal sealed class FileSliceStream(FileSource source, long offset, long length) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException("A part is read from start to end.");
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length > length - _read)
        {
            buffer = buffer[..(int)(length - _read)];
        }

        if (buffer.IsEmpty)
        {
            return 0;
        }

        var count = await source.ReadAsync(buffer, offset + _read, cancellationToken).ConfigureAwait(false);
        _read += count;
        if (_read == length)
        {
            source.ThrowIfChanged();
        }

        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A part is read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A part is read from start to end.");

    public override void SetLength(long value) => throw new NotSupportedException("A part is read-only.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A part is read-only.");
}
