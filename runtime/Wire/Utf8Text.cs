using System.Text;

namespace OssGen.Wire;

/// <summary>Text from the wire as strings.</summary>
internal static class Utf8Text
{
    /// <summary>The string of UTF-8 bytes. Most are ASCII, which widen in one pass where decoding takes two.</summary>
    internal static string GetString(ReadOnlySpan<byte> utf8) => Ascii.IsValid(utf8) ? Encoding.Latin1.GetString(utf8) : Encoding.UTF8.GetString(utf8);
}
