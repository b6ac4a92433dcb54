using System.Text;
using System.Text.Json;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Storage.Vectors;

/// <summary>The metadata of a vector in its stored form.</summary>
/// <param name="Text">The JSON object as it was put; null for none.</param>
/// <param name="Filterable">The part of it that filters can use, as a JSON object in UTF-8; null for none.</param>
internal sealed record VectorMetadata(string? Text, byte[]? Filterable)
{
    private const int MaximumBytes = 40 * 1024;
    private const int MaximumFilterableBytes = 2 * 1024;
    private const int MaximumFilterableKeys = 10;

    public static VectorMetadata None { get; } = new(null, null);

    /// <summary>
    /// Parses metadata. Sizes are the total lengths of keys and values in UTF-8. Throws OSS's error if a value is neither a string nor a
    /// list of strings, or if the metadata exceeds a limit.
    /// </summary>
    /// <param name="text">The JSON text; null for none.</param>
    /// <param name="nonFilterable">The keys that filters can't use.</param>
    public static VectorMetadata Parse(string? text, IReadOnlyList<string> nonFilterable)
    {
        if (text is null)
        {
            return None;
        }

        using var json = JsonDocument.Parse(text);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw Invalid("The metadata of a vector is a JSON object.");
        }

        var properties = json.RootElement.EnumerateObject().ToArray();
        var filterable = Array.FindAll(properties, property => !nonFilterable.Contains(property.Name));
        Require(properties.Sum(Size) <= MaximumBytes, $"The metadata of a vector has at most {MaximumBytes} bytes.");
        Require(
            filterable.Sum(Size) <= MaximumFilterableBytes,
            $"The filterable metadata of a vector has at most {MaximumFilterableBytes} bytes.");
        Require(
            filterable.Length <= MaximumFilterableKeys, $"The filterable metadata of a vector has at most {MaximumFilterableKeys} keys.");
        return new VectorMetadata(text, filterable.Length == 0 ? null : Write(filterable));
    }

    private static int Size(JsonProperty property)
    {
        var values = property.Value.ValueKind switch
        {
            JsonValueKind.String => SizeOf(property.Value),
            JsonValueKind.Array => property.Value.EnumerateArray().Sum(SizeOf),
            _ => throw InvalidValue(),
        };
        return Encoding.UTF8.GetByteCount(property.Name) + values;
    }

    private static int SizeOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? Encoding.UTF8.GetByteCount(value.GetString()!) : throw InvalidValue();

    private static byte[] Write(JsonProperty[] properties)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (var property in properties)
            {
                property.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw Invalid(message);
        }
    }

    private static Wire.OssFaultException InvalidValue() => Invalid("A metadata value is a string or a list of strings.");

    private static Wire.OssFaultException Invalid(string message) => OssErrors.InvalidArgument(message, "metadata", "");
}
