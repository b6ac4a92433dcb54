using OssGen.Time;
using OssGen.Validation;

namespace OssGen.Wire;

/// <content>Properties with a value, and items of arrays.</content>
public sealed partial class OssJsonWriter
{
    private const string NotFinite = "is infinite or not a number, which JSON cannot hold.";

    /// <summary>Writes the name of a property whose value follows.</summary>
    /// <param name="name">The name.</param>
    public void Name(ReadOnlySpan<byte> name) => _json.WritePropertyName(name);

    /// <summary>Writes a property whose value is a string.</summary>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The text; null writes nothing.</param>
    /// <param name="member">The C# name of the member that holds the text, for error messages.</param>
    /// <exception cref="ArgumentException">The text contains an unpaired surrogate.</exception>
    public void Property(ReadOnlySpan<byte> name, string? value, string? member = null)
    {
        if (value is not null)
        {
            Name(name);
            Value(value, member);
        }
    }

    /// <summary>Writes an entry of a map as a property. The key of the entry is the name of the property.</summary>
    /// <param name="name">The key.</param>
    /// <param name="value">The text; null writes nothing.</param>
    /// <param name="member">The C# name of the map, for error messages; if it is given, a null value isn't allowed.</param>
    /// <exception cref="ArgumentException">The key or the text contains an unpaired surrogate.</exception>
    public void Property(string name, string? value, string? member = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        Check(MemberRules.OfText(name), member);
        if (value is null && member is not null)
        {
            Refuse(MemberRules.UnsetItem, $"{member}[\"{name}\"]");
        }

        if (value is not null)
        {
            _json.WritePropertyName(name);
            Value(value, member);
        }
    }

    /// <summary>Writes a property whose value is a 32-bit integer.</summary>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value; null writes nothing.</param>
    public void Property(ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } known)
        {
            _json.WriteNumber(name, known);
        }
    }

    /// <summary>Writes a property whose value is a 64-bit integer.</summary>
    /// <inheritdoc cref="Property(ReadOnlySpan{byte}, int?)"/>
    public void Property(ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } known)
        {
            _json.WriteNumber(name, known);
        }
    }

    /// <summary>Writes a property whose value is an unsigned 64-bit integer.</summary>
    /// <inheritdoc cref="Property(ReadOnlySpan{byte}, int?)"/>
    public void Property(ReadOnlySpan<byte> name, ulong? value)
    {
        if (value is { } known)
        {
            _json.WriteNumber(name, known);
        }
    }

    /// <summary>Writes a property whose value is a floating-point number.</summary>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value; null writes nothing.</param>
    /// <param name="member">The C# name of the member that holds the number, for error messages.</param>
    /// <exception cref="ArgumentException">The value is infinite or not a number.</exception>
    public void Property(ReadOnlySpan<byte> name, double? value, string? member = null)
    {
        if (value is { } known)
        {
            Name(name);
            Value(known, member);
        }
    }

    /// <summary>Writes a property whose value is a single-precision floating-point number.</summary>
    /// <inheritdoc cref="Property(ReadOnlySpan{byte}, double?, string?)"/>
    public void Property(ReadOnlySpan<byte> name, float? value, string? member = null)
    {
        if (value is { } known)
        {
            Name(name);
            Value(known, member);
        }
    }

    /// <summary>Writes a property whose value is <c>true</c> or <c>false</c>.</summary>
    /// <inheritdoc cref="Property(ReadOnlySpan{byte}, int?)"/>
    public void Property(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } known)
        {
            _json.WriteBoolean(name, known);
        }
    }

    /// <summary>Writes a property whose value is a time in the format <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>.</summary>
    /// <inheritdoc cref="Property(ReadOnlySpan{byte}, int?)"/>
    public void Property(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } known)
        {
            Name(name);
            Value(known);
        }
    }

    /// <summary>Writes a property whose value is any JSON value.</summary>
    /// <inheritdoc cref="Property(ReadOnlySpan{byte}, int?)"/>
    public void Property(ReadOnlySpan<byte> name, OssJson? value)
    {
        if (value is not null)
        {
            Name(name);
            Value(value);
        }
    }

    /// <summary>Writes an item of an array: a string.</summary>
    /// <param name="value">The text.</param>
    /// <param name="member">The C# name of the member that holds the text, for error messages.</param>
    /// <exception cref="ArgumentException">The text contains an unpaired surrogate.</exception>
    public void Value(string value, string? member = null)
    {
        Check(MemberRules.OfText(value), member);
        _json.WriteStringValue(value);
    }

    /// <summary>Writes an item of an array: a 32-bit integer.</summary>
    /// <param name="value">The value.</param>
    public void Value(int value) => _json.WriteNumberValue(value);

    /// <summary>Writes an item of an array: a 64-bit integer.</summary>
    /// <inheritdoc cref="Value(int)"/>
    public void Value(long value) => _json.WriteNumberValue(value);

    /// <summary>Writes an item of an array: an unsigned 64-bit integer.</summary>
    /// <inheritdoc cref="Value(int)"/>
    public void Value(ulong value) => _json.WriteNumberValue(value);

    /// <summary>Writes an item of an array: a floating-point number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="member">The C# name of the member that holds the number, for error messages.</param>
    /// <exception cref="ArgumentException">The value is infinite or not a number.</exception>
    public void Value(double value, string? member = null)
    {
        Check(double.IsFinite(value) ? null : NotFinite, member);
        _json.WriteNumberValue(value);
    }

    /// <summary>Writes an item of an array: a single-precision floating-point number.</summary>
    /// <inheritdoc cref="Value(double, string?)"/>
    public void Value(float value, string? member = null)
    {
        Check(float.IsFinite(value) ? null : NotFinite, member);
        _json.WriteNumberValue(value);
    }

    /// <summary>Writes an item of an array: <c>true</c> or <c>false</c>.</summary>
    /// <inheritdoc cref="Value(int)"/>
    public void Value(bool value) => _json.WriteBooleanValue(value);

    /// <summary>Writes an item of an array: a time in the format <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>.</summary>
    /// <inheritdoc cref="Value(int)"/>
    public void Value(DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[OssTime.IsoLength];
        OssTime.FormatIso(value, text);
        _json.WriteStringValue(text);
    }

    /// <summary>Writes an item of an array: any JSON value.</summary>
    /// <inheritdoc cref="Value(int)"/>
    public void Value(OssJson value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _json.WriteRawValue(value.ToString(), skipInputValidation: true);
    }

}
