using System.Text;
using System.Text.Json;
using OssGen.Time;

namespace OssGen.Wire;

/// <content>The current value as a value of a given type; each read moves past the end of the value. A JSON null is null.</content>
public ref partial struct OssJsonReader
{
    /// <summary>Reads the value as a string.</summary>
    /// <param name="essential">Whether a value of another type is an error even in a reply.</param>
    /// <returns>The text; null when the value is null, or when it was recorded as unread.</returns>
    /// <exception cref="OssJsonException">The value is of another type, and isn't recorded as unread.</exception>
    public string? ReadString(bool essential = false)
    {
        if (_json.TokenType == JsonTokenType.String)
        {
            return _json.GetString();
        }

        NoteUnread("a text", essential);
        return null;
    }

    /// <summary>
    /// Reads the value as a string. For a documented value, regardless of its letter case, the documented string is returned.
    /// </summary>
    /// <param name="known">The documented values.</param>
    /// <returns>The text; null when the value is null, or when it was recorded as unread.</returns>
    /// <exception cref="OssJsonException">The value is not a string or not a documented one, and the reader is strict.</exception>
    public string? ReadString(OssKnownValues known)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (ReadString() is not { } read)
        {
            return null;
        }

        var text = known.ShareSpelling(read);
        return _response is not null || known.Allow(text) ? text : throw Unfit(text, known.Choice);
    }

    /// <summary>Reads the value as a 32-bit integer.</summary>
    /// <returns>The number; null when the value is null, or when it was recorded as unread.</returns>
    /// <inheritdoc cref="ReadString(bool)"/>
    public int? ReadInt32(bool essential = false)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out var value))
        {
            return value;
        }

        NoteUnread("a whole number of 32 bits", essential);
        return null;
    }

    /// <summary>Reads the value as a 64-bit integer.</summary>
    /// <inheritdoc cref="ReadInt32"/>
    public long? ReadInt64(bool essential = false)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out var value))
        {
            return value;
        }

        NoteUnread("a whole number of 64 bits", essential);
        return null;
    }

    /// <summary>Reads the value as an unsigned 64-bit integer.</summary>
    /// <inheritdoc cref="ReadInt32"/>
    public ulong? ReadUInt64(bool essential = false)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetUInt64(out var value))
        {
            return value;
        }

        NoteUnread("a whole number of 64 bits without a sign", essential);
        return null;
    }

    /// <summary>Reads the value as a floating-point number.</summary>
    /// <inheritdoc cref="ReadInt32"/>
    public double? ReadDouble(bool essential = false)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetDouble(out var value) && double.IsFinite(value))
        {
            return value;
        }

        NoteUnread("a number", essential);
        return null;
    }

    /// <summary>Reads the value as a single-precision floating-point number.</summary>
    /// <inheritdoc cref="ReadInt32"/>
    public float? ReadSingle(bool essential = false)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetSingle(out var value) && float.IsFinite(value))
        {
            return value;
        }

        NoteUnread("a number of single precision", essential);
        return null;
    }

    /// <summary>Reads the value as a Boolean.</summary>
    /// <returns>The value; null when it is null, or when it was recorded as unread.</returns>
    /// <inheritdoc cref="ReadString(bool)"/>
    public bool? ReadBoolean(bool essential = false)
    {
        if (_json.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return _json.GetBoolean();
        }

        NoteUnread("true or false", essential);
        return null;
    }

    /// <summary>
    /// Reads the value as a time: a string in one of the formats of elements and headers, or a number of seconds since 1970.
    /// </summary>
    /// <returns>The time; null when the value is null, or when it was recorded as unread.</returns>
    /// <inheritdoc cref="ReadString(bool)"/>
    public DateTimeOffset? ReadTime(bool essential = false)
    {
        DateTimeOffset value = default;
        if (_json.TokenType switch
            {
                JsonTokenType.String => OssTime.TryParse(_json.GetString(), out value),
                JsonTokenType.Number => OssTime.TryParseEpoch(_json.ValueSpan, out value),
                _ => false,
            })
        {
            return value;
        }

        NoteUnread(OssTime.Expected, essential);
        return null;
    }

    /// <summary>Reads a value of any type.</summary>
    /// <param name="essential">Not used: every value is readable.</param>
    /// <returns>The value; null when it is null.</returns>
    /// <exception cref="FormatException">The document is malformed.</exception>
    public OssJson? ReadJson(bool essential = false)
    {
        var start = (int)_json.TokenStartIndex;
        if (_json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Skip();
        return new OssJson(Encoding.UTF8.GetString(_document[start..(int)_json.BytesConsumed]));
    }
}
