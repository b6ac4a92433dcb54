using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Select.Rows;

/// <summary>Reads an object byte by byte, without a byte order mark at its beginning.</summary>
internal sealed class ByteReader
{
    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _at;
    private int _end;

    public ByteReader(Stream stream)
    {
        _stream = stream;
        if (Fill() && _buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8))
        {
            _at = 3;
        }
    }

    /// <summary>The number of bytes that were read.</summary>
    public long Position { get; private set; }

    /// <summary>Returns the next byte and moves beyond it. Returns -1 at the end.</summary>
    public int Read()
    {
        var next = Peek();
        if (next >= 0)
        {
            _at++;
            Position++;
        }

        return next;
    }

    /// <summary>Returns the next byte, or -1 at the end.</summary>
    public int Peek() => _at < _end || Fill() ? _buffer[_at] : -1;

    /// <summary>Reads the rest.</summary>
    /// <param name="limit">The maximum number of bytes.</param>
    /// <returns>The bytes, or null if there are more than <paramref name="limit"/>.</returns>
    public byte[]? ReadToEnd(int limit)
    {
        using var rest = new MemoryStream();
        while (_at < _end || Fill())
        {
            if (rest.Length + _end - _at > limit)
            {
                return null;
            }

            rest.Write(_buffer, _at, _end - _at);
            Position += _end - _at;
            _at = _end;
        }

        return rest.ToArray();
    }

    private bool Fill()
    {
        _at = 0;
        try
        {
            // A short first read would hide the byte order mark.
            _end = _stream.ReadAtLeast(_buffer, minimumBytes: 3, throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            throw OssErrors.Select("DecompressFailure", "The object can not be decompressed.");
        }

        return _end > 0;
    }
}
