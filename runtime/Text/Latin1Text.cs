using System.Text;
using System.Text.Unicode;

namespace OssGen.Text;

/// <summary>Header values as a transport reads them that takes bytes for Latin-1.</summary>
internal static class Latin1Text
{
    /// <summary>The text whose UTF-8 bytes were read as Latin-1; the same text where its characters are no such bytes.</summary>
    internal static string ToUtf8(string text)
    {
        if (Ascii.IsValid(text) || text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'))
        {
            return text;
        }

        var bytes = Encoding.Latin1.GetBytes(text);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : text;
    }
}
