using System.Buffers;
using System.ComponentModel;

namespace OssGen.Wire;

/// <summary>
/// Writes a UTF-8 XML document into a pooled buffer: no declaration unless asked for, no namespace, no white space. A null value writes
/// nothing. Dispose it after the bytes are used: that gives the buffer back.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class OssXmlWriter : IDisposable
{
    private const int InitialSize = 1024;
    private const int LongestNumber = 32;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int _length;

    /// <summary>What has been written so far; valid until the next write.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _length);

    /// <summary>Writes the XML declaration that OSS's own documents begin with.</summary>
    public void Declaration() => Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);

    /// <summary>Opens an element.</summary>
    /// <param name="name">Its name.</param>
    public void Start(ReadOnlySpan<byte> name)
    {
        var destination = Reserve(name.Length + 2);
        destination[0] = (byte)'<';
        name.CopyTo(destination[1..]);
        destination[name.Length + 1] = (byte)'>';
        _length += name.Length + 2;
    }

    /// <summary>Closes an element.</summary>
    /// <param name="name">Its name.</param>
    public void End(ReadOnlySpan<byte> name)
    {
        var destination = Reserve(name.Length + 3);
        destination[0] = (byte)'<';
        destination[1] = (byte)'/';
        name.CopyTo(destination[2..]);
        destination[name.Length + 2] = (byte)'>';
        _length += name.Length + 3;
    }

    /// <summary>
    /// Writes U+FFFD for what no document can hold (half a surrogate pair, U+FFFE, U+FFFF) instead of refusing it: for servers, whose
    /// replies have to arrive. False by default.
    /// </summary>
    public bool ReplacesUnwritable { get; init; }

    /// <summary>Writes the open element's own text.</summary>
    /// <param name="value">The text; null writes nothing.</param>
    /// <param name="member">C# name of the member that holds it, for messages.</param>
    /// <exception cref="ArgumentException">No document can hold the text.</exception>
    public void Text(string? value, string? member = null) => Escaped(value, member);

    /// <summary>Empties the buffer for another document.</summary>
    internal void Reset() => _length = 0;

    /// <summary>Gives the buffer back to the pool; what was written is no longer valid.</summary>
    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
            _length = 0;
        }
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>Room for at least that many bytes more.</summary>
    private Span<byte> Reserve(int count)
    {
        if (count > _bytes.Length - _length)
        {
            Grow(count);
        }

        return _bytes.AsSpan(_length);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(_bytes.Length * 2L, (long)_length + count), Array.MaxLength));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = larger;
    }
}
