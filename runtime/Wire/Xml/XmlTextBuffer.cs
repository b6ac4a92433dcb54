using System.Text;

namespace OssGen.Wire.Xml;

/// <summary>A buffer for text that differs from its form in the document because of references, CDATA sections or line ends.</summary>
internal sealed class XmlTextBuffer
{
    private const int InitialSize = 256;
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static XmlTextBuffer? _shared;

    private byte[] _bytes = new byte[InitialSize];
    private int _length;

    /// <summary>The buffer of the current thread. Each access clears it, so its content is valid only until the next access.</summary>
    internal static XmlTextBuffer Shared
    {
        get
        {
            var shared = _shared;
            if (shared is null || shared._bytes.Length > LargestKept)
            {
                _shared = shared = new XmlTextBuffer();
            }

            shared._length = 0;
            return shared;
        }
    }

    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    internal void Append(byte value)
    {
        if (_length == _bytes.Length)
        {
            Grow(1);
        }

        _bytes[_length++] = value;
    }

    internal void Append(ReadOnlySpan<byte> text)
    {
        if (text.Length > _bytes.Length - _length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_bytes.AsSpan(_length));
        _length += text.Length;
    }

    internal void AppendCharacter(Rune character)
    {
        if (character.IsAscii)
        {
            Append((byte)character.Value);
            return;
        }

        Span<byte> encoded = stackalloc byte[4];
        Append(encoded[..character.EncodeToUtf8(encoded)]);
    }

    private void Grow(int needed) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + needed));
}
