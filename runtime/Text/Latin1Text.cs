using System.Text;
using System.Text.Unicode;

namespace OssGen.Text;

/// <summary>Conversion of header values that a transport has decoded as Latin-1.</summary>
internal static class Latin1Text
{
    /// <summary>
    /// Returns the text whose UTF-8 bytes were decoded as Latin-1, or the text itself if its characters are not such bytes.
    /// </summary>
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
