using System.Buffers;
using System.Text;
using OssGen.Validation;

namespace OssGen.Wire;

/// <content>
/// Escaping as OSS accepts it: the five markup characters, TAB, LF and CR by number, and other control characters as two hexadecimal digits
/// (which XML 1.0 doesn't allow and OSS does). What no document can contain, unpaired surrogates, U+FFFE and U+FFFF, is rejected, or
/// replaced by U+FFFD for servers.
/// </content>
public sealed partial class OssXmlWriter
{
    private const int LongestEscape = 6;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(static code => (char)code), .. "\"'&<>\uFFFE\uFFFF", .. Enumerable.Range(0xD800, 0x800)
            .Select(static code => (char)code)]);

    private void Escaped(ReadOnlySpan<char> text, string? member)
    {
        var length = text.Length;
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Special);
            plain = plain < 0 ? text.Length : plain;
            if (plain > 0)
            {
                _length += Encoding.UTF8.GetBytes(text[..plain], Reserve(Encoding.UTF8.GetMaxByteCount(plain)));
                text = text[plain..];
            }
            else if (char.IsSurrogate(text[0]))
            {
                text = text[Supplementary(text, length - text.Length, member)..];
            }
            else
            {
                Escape(text[0], length - text.Length, member);
                text = text[1..];
            }
        }
    }

    /// <summary>
    /// Writes the surrogate pair at the beginning of a string, and returns the number of <see cref="char"/> values consumed.
    /// </summary>
    private int Supplementary(ReadOnlySpan<char> text, int position, string? member)
    {
        if (Rune.DecodeFromUtf16(text, out var rune, out var consumed) != OperationStatus.Done && !ReplacesUnwritable)
        {
            Refuse(MemberRules.HalfPair(position), member);
        }

        _length += rune.EncodeToUtf8(Reserve(4));
        return consumed;
    }

    private void Escape(char character, int position, string? member)
    {
        switch (character)
        {
            case '"':
                Raw("&#34;"u8);
                break;
            case '\'':
                Raw("&#39;"u8);
                break;
            case '&':
                Raw("&amp;"u8);
                break;
            case '<':
                Raw("&lt;"u8);
                break;
            case '>':
                Raw("&gt;"u8);
                break;
            case '\t':
                Raw("&#x9;"u8);
                break;
            case '\n':
                Raw("&#xA;"u8);
                break;
            case '\r':
                Raw("&#xD;"u8);
                break;
            case < ' ':
                Control(character);
                break;
            default:
                if (!ReplacesUnwritable)
                {
                    Refuse($"has U+{(int)character:X4} at position {position + 1}, which XML cannot hold.", member);
                }

                Raw("\uFFFD"u8);
                break;
        }
    }

    private void Control(char character)
    {
        var destination = Reserve(LongestEscape);
        "&#x"u8.CopyTo(destination);
        destination[3] = (byte)"0123456789ABCDEF"[character >> 4];
        destination[4] = (byte)"0123456789ABCDEF"[character & 15];
        destination[5] = (byte)';';
        _length += LongestEscape;
    }
}
