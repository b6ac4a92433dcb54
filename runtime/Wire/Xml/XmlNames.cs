using System.Buffers;
using System.Text;
using System.Xml;

namespace OssGen.Wire.Xml;

/// <summary>Determines which characters XML allows in names, and which control characters no document can contain.</summary>
internal static class XmlNames
{
    /// <summary>The control characters that XML doesn't allow unescaped.</summary>
    internal static readonly SearchValues<byte> Controls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    /// <summary>
    /// Returns the length in bytes of the name character at the beginning of the text; 0 when the text doesn't begin with a name character.
    /// </summary>
    internal static int Match(ReadOnlySpan<byte> text, bool first)
    {
        var value = text[0];
        return value >= 0x80 ? MatchNonAscii(text, first)
            : (first ? IsStart(value) : IsPart(value)) ? 1
            : 0;
    }

    /// <summary>Determines whether an ASCII character may begin a name.</summary>
    internal static bool IsStart(byte value) => char.IsAsciiLetter((char)value) || value == '_';

    /// <summary>Determines whether an ASCII character may be part of a name.</summary>
    internal static bool IsPart(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'_' or (byte)'-' or (byte)'.';

    /// <summary>Determines whether a string is an XML name without a colon.</summary>
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
}
