using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace OssGen.Text;

/// <summary>
/// Prepares received JSON for System.Text.Json, which throws <see cref="InvalidOperationException"/> for text with an unpaired surrogate
/// (<c>\ud800</c>) or with bytes that aren't UTF-8.
/// </summary>
internal static class OssJsonText
{
    private const int EscapeLength = 6;

    /// <summary>Determines whether all strings of a document can be read. The structure of the document isn't validated.</summary>
    /// <param name="json">The document, in UTF-8.</param>
    internal static bool IsSound(ReadOnlySpan<byte> json) => Utf8.IsValid(json) && FindLoneSurrogate(json) < 0;

    /// <summary>
    /// Replaces text that can't be read with U+FFFD. Returns the same bytes if <see cref="IsSound"/> returns true for them.
    /// </summary>
    internal static ReadOnlySpan<byte> Repaired(ReadOnlySpan<byte> json)
    {
        if (IsSound(json))
        {
            return json;
        }

        var repaired = Utf8.IsValid(json) ? json.ToArray() : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json));
        var rest = repaired.AsSpan();
        while (FindLoneSurrogate(rest) is var place and >= 0)
        {
            "\\uFFFD"u8.CopyTo(rest[place..]);
            rest = rest[(place + EscapeLength)..];
        }

        return repaired;
    }

    /// <summary>Returns the position of the first escape of an unpaired surrogate, or -1.</summary>
    private static int FindLoneSurrogate(ReadOnlySpan<byte> json)
    {
        var place = 0;
        while (json[place..].IndexOf((byte)'\\') is var next and >= 0)
        {
            place += next;
            var code = Escaped(json[place..]);
            if (!char.IsSurrogate(code))
            {
                // Other escapes have a single letter; malformed ones are left to the parser.
                place = Math.Min(place + (code == 0 ? 2 : EscapeLength), json.Length);
            }
            else if (char.IsHighSurrogate(code) && char.IsLowSurrogate(Escaped(json[(place + EscapeLength)..])))
            {
                place += 2 * EscapeLength;
            }
            else
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Returns the character of the <c>\uXXXX</c> escape at the beginning of the text, or 0 if there is none.</summary>
    private static char Escaped(ReadOnlySpan<byte> text)
        => text.Length >= EscapeLength
            && text.StartsWith("\\u"u8)
            && Utf8Parser.TryParse(text[2..EscapeLength], out ushort code, out var digits, 'X')
            && digits == EscapeLength - 2
            ? (char)code
            : '\0';
}
