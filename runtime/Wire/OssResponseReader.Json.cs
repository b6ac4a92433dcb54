using System.Text;
using System.Text.Json;
using OssGen.Text;
using OssGen.Time;

namespace OssGen.Wire;

/// <content>
/// The body as JSON. A property that doesn't fit its member's type is null and is noted, unless it is essential; a JSON null is null too.
/// </content>
public sealed partial class OssResponseReader
{
    /// <summary>Returns a JSON reader of the body, positioned at the start of the root object.</summary>
    /// <exception cref="FormatException">The body is empty, or isn't a JSON object.</exception>
    public Utf8JsonReader Json()
    {
        var body = Buffered.Span;
        body = body.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
        var json = new Utf8JsonReader(OssJsonText.Repaired(body));
        if (body.IsEmpty || !json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            throw new FormatException("The reply has no JSON object as its body.");
        }

        return json;
    }

    /// <summary>Returns the value of a property as a string; null when the value isn't a string.</summary>
    /// <param name="json">The reader, positioned at the value.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="essential">Whether a value of another type is an error instead of a note.</param>
    /// <exception cref="FormatException">The value is of another type, and is essential.</exception>
    public string? JsonString(ref Utf8JsonReader json, string name, bool essential = false)
    {
        if (json.TokenType == JsonTokenType.String)
        {
            return json.GetString();
        }

        NoteUnread(ref json, name, "a text", essential);
        return null;
    }

    /// <summary>
    /// Returns the value of a property as a string; null when the value isn't a string. For a documented value, in any letter case, a
    /// shared string is returned.
    /// </summary>
    /// <param name="json">The reader, positioned at the value.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="known">The documented values.</param>
    public string? JsonString(ref Utf8JsonReader json, string name, OssKnownValues known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return JsonString(ref json, name) is { } value ? known.ShareSpelling(value) : null;
    }

    /// <summary>Returns the value of a property as a 32-bit integer; null when the value isn't one.</summary>
    /// <inheritdoc cref="JsonString(ref Utf8JsonReader, string, bool)"/>
    public int? JsonInt32(ref Utf8JsonReader json, string name, bool essential = false)
    {
        if (json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var value))
        {
            return value;
        }

        NoteUnread(ref json, name, "a whole number of 32 bits", essential);
        return null;
    }

    /// <summary>Returns the value of a property as a 64-bit integer; null when the value isn't one.</summary>
    /// <inheritdoc cref="JsonString(ref Utf8JsonReader, string, bool)"/>
    public long? JsonInt64(ref Utf8JsonReader json, string name, bool essential = false)
    {
        if (json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var value))
        {
            return value;
        }

        NoteUnread(ref json, name, "a whole number of 64 bits", essential);
        return null;
    }

    /// <summary>Returns the value of a property as an unsigned 64-bit integer; null when the value isn't one.</summary>
    /// <inheritdoc cref="JsonString(ref Utf8JsonReader, string, bool)"/>
    public ulong? JsonUInt64(ref Utf8JsonReader json, string name, bool essential = false)
    {
        if (json.TokenType == JsonTokenType.Number && json.TryGetUInt64(out var value))
        {
            return value;
        }

        NoteUnread(ref json, name, "a whole number of 64 bits without a sign", essential);
        return null;
    }

    /// <summary>Returns the value of a property as a floating-point number; null when the value isn't a number.</summary>
    /// <inheritdoc cref="JsonString(ref Utf8JsonReader, string, bool)"/>
    public double? JsonDouble(ref Utf8JsonReader json, string name, bool essential = false)
    {
        if (json.TokenType == JsonTokenType.Number && json.TryGetDouble(out var value))
        {
            return value;
        }

        NoteUnread(ref json, name, "a number", essential);
        return null;
    }

    /// <summary>Returns the value of a property as a Boolean; null when the value isn't one.</summary>
    /// <inheritdoc cref="JsonString(ref Utf8JsonReader, string, bool)"/>
    public bool? JsonBoolean(ref Utf8JsonReader json, string name, bool essential = false)
    {
        if (json.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return json.GetBoolean();
        }

        NoteUnread(ref json, name, "true or false", essential);
        return null;
    }

    /// <summary>
    /// Returns the value of a property as a time; null when the value isn't a time. The value is a string in one of the formats of elements
    /// and headers, or a number of seconds since 1970.
    /// </summary>
    /// <inheritdoc cref="JsonString(ref Utf8JsonReader, string, bool)"/>
    public DateTimeOffset? JsonTime(ref Utf8JsonReader json, string name, bool essential = false)
    {
        DateTimeOffset value = default;
        if (json.TokenType switch
            {
                JsonTokenType.String => OssTime.TryParse(json.GetString(), out value),
                JsonTokenType.Number => OssTime.TryParseEpoch(json.ValueSpan, out value),
                _ => false,
            })
        {
            return value;
        }

        NoteUnread(ref json, name, OssTime.Expected, essential);
        return null;
    }

    private void NoteUnread(ref Utf8JsonReader json, string name, string expected, bool essential)
    {
        if (json.TokenType != JsonTokenType.Null)
        {
            NoteUnread($"Property '{name}'", name, Encoding.UTF8.GetString(json.ValueSpan), expected, essential);
        }
    }
}
