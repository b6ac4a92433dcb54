using OssGen.Content;

namespace OssGen.Transfer.Upload;

/// <summary>Reads a stretch of a source file. Its last bytes come only if the file is still the one that it was.</summary>
internal sealed class FileSliceStream(FileSource source, long offset, long length) : ForwardReadStream("A part")
{
    private long _read;

    public override long Length => length;

    protected override long BytesRead => _read;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
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
}
