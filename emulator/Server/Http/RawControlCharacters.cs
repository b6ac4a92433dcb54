using System.Globalization;
using System.Text;

namespace OssGen.Emulator.Http;

/// <summary>
/// Escapes the control characters of a document. XML doesn't allow most of them, but SDKs send keys with such characters as they are, and
/// OSS accepts them.
/// </summary>
internal static class RawControlCharacters
{
    /// <summary>
    /// Returns a document in which the control characters of texts are character references. White space between tags is left as it is.
    /// </summary>
    public static ReadOnlyMemory<byte> Escape(ReadOnlyMemory<byte> document)
    {
        if (document.Span.IndexOfAnyInRange((byte)1, (byte)31) < 0)
        {
            return document;
        }

        var escaped = new MemoryStream(document.Length);
        var left = document.Span;
        var isInElement = false;
        while (left.Length > 0)
        {
            var end = left.IndexOf((byte)'<');
            var text = end < 0 ? left : left[..end];
            Write(escaped, text, isInElement && left[text.Length..].StartsWith("</"u8));
            left = left[text.Length..];
            var close = left.IndexOf((byte)'>');
            var tag = close < 0 ? left : left[..(close + 1)];
            escaped.Write(tag);
            isInElement = tag.Length > 1 && char.IsAsciiLetter((char)tag[1]) && !tag.EndsWith("/>"u8);
            left = left[tag.Length..];
        }

        return escaped.ToArray();
    }

    private static void Write(MemoryStream escaped, ReadOnlySpan<byte> text, bool isOwnText)
    {
        foreach (var value in text)
        {
            if (value is > 0 and < 32 && isOwnText)
            {
                escaped.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"&#x{value:X};")));
            }
            else
            {
                escaped.WriteByte(value);
            }
        }
    }
}
