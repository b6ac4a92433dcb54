using System.Text.Json;
using OssGen.Text;

namespace OssGen.Emulator.Http;

/// <summary>
/// JSON whose texts are all Unicode. System.Text.Json takes invalid UTF-8 and lone surrogates in strings and throws only when such a string
/// is asked for.
/// </summary>
internal static class StrictJson
{
    /// <summary>Reads a document; every string and name in it can be asked for.</summary>
    /// <exception cref="JsonException">It isn't JSON, or a string or name in it isn't Unicode text.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8) => OssJsonText.IsSound(utf8.Span)
        ? JsonDocument.Parse(utf8)
        : throw new JsonException("A string isn't Unicode text: it has half of a surrogate pair, or bytes that aren't UTF-8.");
}
