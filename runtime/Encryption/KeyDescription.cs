using System.Buffers;
using System.Text;
using System.Text.Json;
using OssGen.Text;
using OssGen.Validation;

namespace OssGen.Encryption;

/// <summary>Converts the description of a master key to and from a JSON object with string values.</summary>
internal static class KeyDescription
{
    /// <summary>
    /// Returns the description in JSON, or null if it is empty. Names are sorted, so that equal descriptions produce equal JSON.
    /// </summary>
    /// <exception cref="ArgumentException">A name or a value contains an unpaired surrogate.</exception>
    internal static string? Write(IReadOnlyDictionary<string, string> description)
    {
        if (description.Count == 0)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in description.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
            {
                if ((MemberRules.OfText(name) ?? MemberRules.OfText(value)) is { } problem)
                {
                    throw new ArgumentException(
                        $"The master key's description '{OssNameProblem.Shown(name)}' {problem}", nameof(description));
                }

                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Determines whether the JSON in an object's metadata matches a description, regardless of order and white space.</summary>
    /// <exception cref="OssEncryptionException">The text is not a JSON object with string values.</exception>
    internal static bool Matches(string? json, IReadOnlyDictionary<string, string> description)
    {
        var found = Read(json);
        return found.Count == description.Count
            && found.All(entry => description.TryGetValue(entry.Key, out var value) && value == entry.Value);
    }

    private static Dictionary<string, string> Read(string? json)
    {
        var found = new Dictionary<string, string>();
        if (json is null)
        {
            return found;
        }

        try
        {
            var utf8 = Encoding.UTF8.GetBytes(json);
            using var document = OssJsonText.IsSound(utf8)
                ? JsonDocument.Parse(utf8)
                : throw new JsonException("It has a text with half of a surrogate pair.");
            foreach (var property in document.RootElement.EnumerateObject())
            {
                found[property.Name] = property.Value.GetString() ?? "";
            }

            return found;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw new OssEncryptionException(
                $"The object's '{EncryptionHeaders.Description}' isn't a JSON object of strings, so that its master "
                    + $"key can't be found: {json}",
                failure);
        }
    }
}
