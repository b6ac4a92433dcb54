using System.Buffers;
using System.ComponentModel;

namespace OssGen.Wire;

/// <summary>
/// A writer that writes UTF-8 XML documents to a pooled buffer. Documents have no namespaces, no white space between elements, and no
/// declaration unless one is written. Null values aren't written. Dispose the writer after the bytes have been used, to return the buffer
/// to its pool.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class OssXmlWriter : IDisposable
{
    private const int InitialSize = 1024;
    private const int LongestNumber = 32;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int _length;

    /// <summary>The bytes written so far; valid until the next write.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _length);

    /// <summary>Writes the XML declaration that the documents of OSS begin with.</summary>
    public void Declaration() => Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);

    /// <summary>Writes the start tag of an element.</summary>
    /// <param name="name">The name of the element.</param>
    public void Start(ReadOnlySpan<byte> name)
    {
        var destination = Reserve(name.Length + 2);
        destination[0] = (byte)'<';
        name.CopyTo(destination[1..]);
        destination[name.Length + 1] = (byte)'>';
        _length += name.Length + 2;
    }

    /// <summary>Writes the end tag of an element.</summary>
    /// <param name="name">The name of the element.</param>
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
    /// Whether characters that no XML document can contain (unpaired surrogates, U+FFFE and U+FFFF) are replaced with U+FFFD instead of
    /// causing an exception. Servers set this to true, so that every reply can be sent. The default is false.
    /// </summary>
    public bool ReplacesUnwritable { get; init; }

    /// <summary>Writes the text of the open element.</summary>
    /// <param name="value">The text; null writes nothing.</param>
    /// <param name="member">The C# name of the member that holds the text, for error messages.</param>
    /// <exception cref="ArgumentException">No document can contain the text.</exception>
    public void Text(string? value, string? member = null) => Escaped(value, member);

    /// <summary>Clears the buffer for another document.</summary>
    internal void Reset() => _length = 0;

    /// <summary>Returns the buffer to the pool. The written bytes are no longer valid.</summary>
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

    /// <summary>Returns free space in the buffer for at least the given number of bytes.</summary>
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
