using System.Text;

namespace OssGen.Wire;

/// <content>References to characters, by number or by name.</content>
public ref partial struct OssXmlReader
{
    /// <summary>
    /// Reads the reference at the current position and returns its character. For a reference to a surrogate, which no text can contain,
    /// U+FFFD is returned.
    /// </summary>
    private Rune ReadReference()
    {
        var rest = _document[(_position + 1)..];
        if (rest.StartsWith("#"u8))
        {
            return ReadNumericReference();
        }

        var (character, length) = rest switch
        {
            _ when rest.StartsWith("amp;"u8) => ('&', 4),
            _ when rest.StartsWith("quot;"u8) => ('"', 5),
            _ when rest.StartsWith("lt;"u8) => ('<', 3),
            _ when rest.StartsWith("gt;"u8) => ('>', 3),
            _ when rest.StartsWith("apos;"u8) => ('\'', 5),
            _ => default,
        };
        if (length == 0)
        {
            ThrowMalformed(
                _position, "'&' begins no reference that XML has without a DTD (amp, lt, gt, quot, apos or a character's number)");
        }

        _position += length + 1;
        return new Rune(character);
    }

    private Rune ReadNumericReference()
    {
        const uint Largest = 0x10FFFF;
        var hexadecimal = ByteAt(_position + 2) == 'x';
        var index = _position + (hexadecimal ? 3 : 2);
        var first = index;
        var code = 0u;
        while (ByteAt(index) != ';')
        {
            var digit = (uint)HexDigit(_document[index]);
            if (digit >= (hexadecimal ? 16u : 10u))
            {
                ThrowMalformed(index, "a digit is expected here");
            }

            code = Math.Min((code * (hexadecimal ? 16u : 10u)) + digit, Largest + 1);
            index++;
        }

        if (index == first || code > Largest)
        {
            ThrowMalformed(_position, "this is no character's number");
        }

        _position = index + 1;
        return Rune.IsValid(code) ? new Rune(code) : Rune.ReplacementChar;
    }

    private static int HexDigit(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        _ => -1,
    };
}
