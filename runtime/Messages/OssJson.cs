using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OssGen.Text;

namespace OssGen;

/// <summary>
/// An immutable JSON value of any type, such as the metadata of a vector. A <see cref="JsonNode"/> converts implicitly to a value.
/// </summary>
/// <remarks>
/// For example, <c>Filter = new JsonObject { ["genre"] = "drama" }</c>. Two instances are equal if they contain the same value; white space
/// and the order of properties don't matter.
/// </remarks>
public sealed class OssJson : IEquatable<OssJson>
{
    private static readonly JsonWriterOptions s_compact =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _text;

    /// <summary>Creates a value from JSON text that is known to be valid.</summary>
    internal OssJson(string text) => _text = text;

    /// <summary>The JSON value <c>null</c>.</summary>
    public static OssJson Null { get; } = new("null");

    /// <summary>Converts a <see cref="JsonNode"/> to an immutable value. Later changes to the node don't affect the value.</summary>
    /// <param name="node">The node; null for no value.</param>
    [return: NotNullIfNotNull(nameof(node))]
    public static implicit operator OssJson?(JsonNode? node) => FromNode(node);

    /// <summary>Determines whether two instances hold the same value.</summary>
    public static bool operator ==(OssJson? left, OssJson? right) => left?.Equals(right) ?? right is null;

    /// <summary>Determines whether two instances hold different values.</summary>
    public static bool operator !=(OssJson? left, OssJson? right) => !(left == right);

    /// <summary>Creates a value from JSON text, which must contain exactly one JSON value.</summary>
    /// <param name="json">The text, which holds one JSON value.</param>
    /// <exception cref="FormatException">
    /// The text isn't JSON, or contains half a surrogate pair; the message names the place if it is known.
    /// </exception>
    public static OssJson Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return new(Written(writer => document.RootElement.WriteTo(writer)));
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or ArgumentException)
        {
            // The last two are thrown for half a surrogate pair, escaped or not.
            throw new FormatException($"The text isn't JSON. {PrintableText.Escape(malformed.Message)}", malformed);
        }
    }

    /// <summary>Creates an immutable value from a <see cref="JsonNode"/>. Later changes to the node don't affect the value.</summary>
    /// <param name="node">The node; null for no value.</param>
    /// <returns>The value; null if <paramref name="node"/> is null.</returns>
    [return: NotNullIfNotNull(nameof(node))]
    public static OssJson? FromNode(JsonNode? node) => node is null ? null : new(Written(writer => node.WriteTo(writer)));

    /// <summary>Returns a new mutable copy of the value, or null for the JSON value <c>null</c>.</summary>
    public JsonNode? ToNode() => JsonNode.Parse(_text);

    /// <summary>Returns the value as a <see cref="JsonElement"/>, which provides read-only access without creating nodes.</summary>
    public JsonElement ToElement()
    {
        using var document = JsonDocument.Parse(_text);
        return document.RootElement.Clone();
    }

    /// <inheritdoc/>
    public bool Equals(OssJson? other) =>
        other is not null && (_text == other._text || JsonNode.DeepEquals(ToNode(), other.ToNode()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OssJson);

    /// <summary>Returns a hash code for the value. Equal values have the same hash code.</summary>
    public override int GetHashCode()
    {
        var element = ToElement();
        return element.ValueKind switch
        {
            JsonValueKind.Object => HashCode.Combine(element.ValueKind, element.EnumerateObject().Count()),
            JsonValueKind.Array => HashCode.Combine(element.ValueKind, element.GetArrayLength()),
            JsonValueKind.String => HashCode.Combine(element.ValueKind, element.GetString()),
            _ => HashCode.Combine(element.ValueKind),
        };
    }

    /// <summary>Returns the value as JSON text.</summary>
    public override string ToString() => _text;

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, s_compact))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
