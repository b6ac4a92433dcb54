namespace OssGen;

/// <summary>A part that lies in a buffer of a pool; disposing gives the buffer back.</summary>
internal sealed class BufferedPart(PartPool pool, byte[] buffer, PartRange range) : IDisposable
{
    private byte[]? _buffer = buffer;

    internal PartRange Range => range;

    internal ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, (int)range.Length);

    public void Dispose()
    {
        if (_buffer is { } rented)
        {
            _buffer = null;
            pool.Return(rented);
        }
    }
}
