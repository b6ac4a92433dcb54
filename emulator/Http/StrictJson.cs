using System.Text.Json;
using System.Text.Unicode;

namespace OssGen.Emulator.Http;

/// <summary>JSON whose texts are all Unicode. System.Text.Json takes invalid UTF-8 and lone surrogates in strings and throws only when such a string is asked for.</summary>
internal static class StrictJson
{
    /// <summary>Reads a document; every string and name in it can be asked for.</summary>
    /// <exception cref="JsonException">It isn't JSON, or a string or name in it isn't Unicode text.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8)
    {
        if (!Utf8.IsValid(utf8.Span))
        {
            throw new JsonException("The text isn't UTF-8.");
        }

        var document = JsonDocument.Parse(utf8);
        try
        {
            Check(document.RootElement);
            return document;
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    private static void Check(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = Text(element.GetString);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Check(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = Text(() => property.Name);
                    Check(property.Value);
                }

                break;
        }
    }

    private static string? Text(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A string isn't Unicode text: it has half a surrogate pair.", e);
        }
    }
}
