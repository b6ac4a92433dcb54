using System.Text.Json;
using OssGen.Text;

namespace OssGen.Emulator.Http;

/// <summary>
/// Parses JSON and verifies that all its strings are valid Unicode. System.Text.Json accepts invalid UTF-8 and lone surrogates in strings,
/// and throws only when such a string is read.
/// </summary>
internal static class StrictJson
{
    /// <summary>Parses a JSON document and verifies that all strings and names in it are valid Unicode.</summary>
    /// <exception cref="JsonException">The text isn't JSON, or a string or name in it isn't valid Unicode.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8) => OssJsonText.IsSound(utf8.Span)
        ? JsonDocument.Parse(utf8)
        : throw new JsonException("A string isn't Unicode text: it has half of a surrogate pair, or bytes that aren't UTF-8.");
}
