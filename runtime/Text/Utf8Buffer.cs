using System.Buffers;
using System.Text;

namespace OssGen.Text;

/// <summary>
/// A growing buffer for UTF-8 text. <see cref="Clear"/> keeps the array for reuse. A pooled request writer owns two buffers; serializing
/// and signing a request therefore allocate memory only for the results.
/// </summary>
internal sealed class Utf8Buffer(int capacity = 512)
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static readonly SearchValues<char> QueryCharacters = SearchValues.Create(Unreserved);
    private static readonly SearchValues<char> PathCharacters = SearchValues.Create(Unreserved + "/");

    private byte[] _bytes = new byte[capacity];

    /// <summary>The number of bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes written. They are valid until the next append.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Discards the content, but keeps the array.</summary>
    public void Clear() => Length = 0;

    public void Append(byte value) => Reserve(1)[0] = value;

    public void Append(ReadOnlySpan<byte> utf8) => utf8.CopyTo(Reserve(utf8.Length));

    public void Append(ReadOnlySpan<char> text)
    {
        var free = Free(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, free);
    }

    /// <summary>Appends text with ASCII letters in lowercase. Other characters are unchanged.</summary>
    public void AppendLowerCase(string text)
    {
        var start = Length;
        Append(text);
        foreach (ref var value in _bytes.AsSpan(start, Length - start))
        {
            if (value is >= (byte)'A' and <= (byte)'Z')
            {
                value |= 0x20;
            }
        }
    }

    public void AppendHex(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            var pair = Reserve(2);
            pair[0] = HexDigit(value >> 4, 'a');
            pair[1] = HexDigit(value & 15, 'a');
        }
    }

    /// <summary>Appends text and percent-encodes all characters except unreserved characters and <c>/</c>.</summary>
    public void AppendEscapedPath(ReadOnlySpan<char> text) => AppendEscaped(text, PathCharacters);

    /// <summary>Appends text and percent-encodes all characters except unreserved characters.</summary>
    public void AppendEscapedQuery(ReadOnlySpan<char> text) => AppendEscaped(text, QueryCharacters);

    /// <summary>Returns the ASCII text from <paramref name="start"/> to the end.</summary>
    public string AsciiFrom(int start) => Encoding.ASCII.GetString(_bytes, start, Length - start);

    private void AppendEscaped(ReadOnlySpan<char> text, SearchValues<char> kept)
    {
        while (true)
        {
            var run = text.IndexOfAnyExcept(kept);
            Append(run < 0 ? text : text[..run]);
            if (run < 0)
            {
                return;
            }

            text = text[run..];
            Rune.DecodeFromUtf16(text, out var rune, out var consumed);
            AppendPercentEncoded(rune);
            text = text[consumed..];
        }
    }

    private void AppendPercentEncoded(Rune rune)
    {
        Span<byte> utf8 = stackalloc byte[4];
        var count = rune.EncodeToUtf8(utf8);
        foreach (var value in utf8[..count])
        {
            var triple = Reserve(3);
            triple[0] = (byte)'%';
            triple[1] = HexDigit(value >> 4, 'A');
            triple[2] = HexDigit(value & 15, 'A');
        }
    }

    private Span<byte> Reserve(int count)
    {
        var free = Free(count)[..count];
        Length += count;
        return free;
    }

    private Span<byte> Free(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }

        return _bytes.AsSpan(Length);
    }

    private static byte HexDigit(int value, char letterA) => (byte)(value < 10 ? '0' + value : letterA + value - 10);
}
