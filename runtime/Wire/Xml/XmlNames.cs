using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;

namespace OssGen.Wire;

/// <summary>The characters of XML names, and those that no document may hold.</summary>
internal static class XmlNames
{
    /// <summary>Control characters that XML doesn't allow unescaped.</summary>
    internal static readonly SearchValues<byte> Controls = SearchValues.Create(
        0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31);

    private const byte NameStart = 1;
    private const byte NamePart = 2;

    // One byte per byte value: 3 may begin a name, 2 may only continue one; not so for bytes beyond ASCII.
    private static readonly byte[] Kinds = CreateKinds();

    /// <summary>Whether a byte is an ASCII character that may begin a name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsAsciiStart(byte value) => (Kinds[value] & NameStart) != 0;

    /// <summary>Whether a byte is an ASCII character that may stand in a name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsAsciiPart(byte value) => Kinds[value] != 0;

    /// <summary>Bytes of the name character at the beginning of the text; 0 when there is none.</summary>
    internal static int Match(ReadOnlySpan<byte> text, bool first)
    {
        var value = text[0];
        return value < 0x80 ? (first ? IsAsciiStart(value) : IsAsciiPart(value)) ? 1 : 0 : MatchNonAscii(text, first);
    }

    /// <summary>Whether a text is a name without a colon.</summary>
    internal static bool IsName(string text)
    {
        if (text.Length == 0 || !XmlConvert.IsStartNCNameChar(text[0]))
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!XmlConvert.IsNCNameChar(character))
            {
                return false;
            }
        }

        return true;
    }

    private static int MatchNonAscii(ReadOnlySpan<byte> text, bool first)
    {
        Rune.DecodeFromUtf8(text, out var rune, out var length);
        var allowed = rune.IsBmp && (first ? XmlConvert.IsStartNCNameChar((char)rune.Value) : XmlConvert.IsNCNameChar((char)rune.Value));
        return allowed ? length : 0;
    }

    private static byte[] CreateKinds()
    {
        var kinds = new byte[256];
        for (var value = 0; value < 0x80; value++)
        {
            var character = (char)value;
            kinds[value] = char.IsAsciiLetter(character) || character == '_' ? (byte)(NameStart | NamePart)
                : char.IsAsciiDigit(character) || character is '-' or '.' ? NamePart
                : (byte)0;
        }

        return kinds;
    }
}
