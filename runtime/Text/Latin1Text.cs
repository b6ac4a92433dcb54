using System.Text;
using System.Text.Unicode;

namespace OssGen.Text;

/// <summary>Restores header values that a transport has decoded as Latin-1.</summary>
internal static class Latin1Text
{
    /// <summary>
    /// Restores a string whose UTF-8 bytes were decoded as Latin-1. Returns the same string if its characters don't represent valid UTF-8.
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
