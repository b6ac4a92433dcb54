using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace OssGen.Text;

/// <summary>
/// JSON from elsewhere before System.Text.Json sees it, which throws <see cref="InvalidOperationException"/> on a string that no .NET
/// string can hold: one with half of a surrogate pair (<c>\ud800</c>) or with bytes that aren't UTF-8.
/// </summary>
internal static class OssJsonText
{
    private const int EscapeLength = 6;

    /// <summary>Whether every string of a document can be read. Says nothing about the document's form.</summary>
    /// <param name="json">The document.</param>
    internal static bool IsSound(ReadOnlySpan<byte> json) => Utf8.IsValid(json) && FindLoneSurrogate(json) < 0;

    /// <summary>The document with U+FFFD where <see cref="IsSound"/> finds fault; the same bytes where it finds none.</summary>
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

    /// <summary>The position of the first escape of half a surrogate pair, or -1.</summary>
    private static int FindLoneSurrogate(ReadOnlySpan<byte> json)
    {
        var place = 0;
        while (json[place..].IndexOf((byte)'\\') is var next and >= 0)
        {
            place += next;
            var code = Escaped(json[place..]);
            if (!char.IsSurrogate(code))
            {
                // What is no escape of a character is one of a single letter, or the parser's to refuse.
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

    /// <summary>The character that an escape at the beginning means; 0 where there is none of this form.</summary>
    private static char Escaped(ReadOnlySpan<byte> text)
    {
        Span<byte> code = stackalloc byte[2];
        return text.Length >= EscapeLength
            && text.StartsWith("\\u"u8)
            && Convert.FromHexString(text[2..EscapeLength], code, out _, out _) == System.Buffers.OperationStatus.Done
            ? (char)BinaryPrimitives.ReadUInt16BigEndian(code)
            : '\0';
    }
}
