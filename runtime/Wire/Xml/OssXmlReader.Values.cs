using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace OssGen.Wire;

/// <content>An element's own text as a value; each reading moves past the element's end.</content>
public ref partial struct OssXmlReader
{
    /// <summary>The element's own text.</summary>
    /// <returns>The text; empty when there is none.</returns>
    public string ReadString() => Repeated(ReadOwnText());

    /// <summary>The element's own text, as a shared string where it is a documented value.</summary>
    /// <param name="known">The documented values.</param>
    /// <returns>The text; empty when there is none.</returns>
    public string ReadString(OssKnownValues known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var text = ReadOwnText();
        return known.Find(text) ?? Repeated(text);
    }

    /// <summary>The element's own text, percent-decoded where the reply says so; <c>+</c> stands for a blank then.</summary>
    /// <param name="urlEncoded">Whether the reply says so.</param>
    /// <returns>The text; empty when there is none.</returns>
    public string ReadString(bool urlEncoded) => urlEncoded ? DecodeUrl(ReadOwnText()) : ReadString();

    /// <summary>A whole number of 32 bits.</summary>
    /// <returns>The number; null when the element is empty.</returns>
    /// <exception cref="OssXmlException">The text isn't such a number.</exception>
    public int? ReadInt32()
    {
        var name = CurrentName;
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            ThrowValue(name, text, "a whole number of 32 bits");
        }

        return value;
    }

    /// <summary>A whole number of 64 bits.</summary>
    /// <returns>The number; null when the element is empty.</returns>
    /// <exception cref="OssXmlException">The text isn't such a number.</exception>
    public long? ReadInt64()
    {
        var name = CurrentName;
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            ThrowValue(name, text, "a whole number of 64 bits");
        }

        return value;
    }

    /// <summary>A whole number of 64 bits without a sign.</summary>
    /// <returns>The number; null when the element is empty.</returns>
    /// <exception cref="OssXmlException">The text isn't such a number.</exception>
    public ulong? ReadUInt64()
    {
        var name = CurrentName;
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        if (!ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            ThrowValue(name, text, "a whole number of 64 bits without a sign");
        }

        return value;
    }

    /// <summary>A truth value: <c>true</c> or <c>false</c> in any case.</summary>
    /// <returns>The value; null when the element is empty.</returns>
    /// <exception cref="OssXmlException">The text is neither.</exception>
    public bool? ReadBoolean()
    {
        var name = CurrentName;
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        var isTrue = Ascii.EqualsIgnoreCase(text, "true"u8);
        if (!isTrue && !Ascii.EqualsIgnoreCase(text, "false"u8))
        {
            ThrowValue(name, text, "true or false");
        }

        return isTrue;
    }

    /// <summary>A number with or without a fraction.</summary>
    /// <returns>The number; null when the element is empty.</returns>
    /// <exception cref="OssXmlException">The text isn't a number.</exception>
    public double? ReadDouble()
    {
        var name = CurrentName;
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            ThrowValue(name, text, "a number");
        }

        return value;
    }

    /// <summary>An ISO 8601 time; one without an offset is UTC.</summary>
    /// <returns>The time; null when the element is empty.</returns>
    /// <exception cref="OssXmlException">The text isn't such a time.</exception>
    public DateTimeOffset? ReadTime()
    {
        var name = CurrentName;
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        if (!OssTime.TryParseIso(text, out var value))
        {
            ThrowValue(name, text, "a time in the form 2024-05-01T12:00:00.000Z");
        }

        return value;
    }

    /// <summary>A time in seconds since 1970.</summary>
    /// <returns>The time; null when the element is empty.</returns>
    /// <exception cref="OssXmlException">The text isn't such a number.</exception>
    public DateTimeOffset? ReadEpoch()
    {
        var name = CurrentName;
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        DateTimeOffset value = default;
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            || !OssTime.TryFromEpoch(seconds, out value))
        {
            ThrowValue(name, text, "a time in seconds since 1970");
        }

        return value;
    }

    /// <summary>UTF-8 text that stands in base64.</summary>
    /// <returns>The text; empty when there is none.</returns>
    /// <exception cref="OssXmlException">The text isn't base64.</exception>
    public string ReadBase64Text() => Encoding.UTF8.GetString(ReadBytes().Span);

    /// <summary>Bytes that stand in base64.</summary>
    /// <returns>The bytes; empty when there are none.</returns>
    /// <exception cref="OssXmlException">The text isn't base64.</exception>
    public ReadOnlyMemory<byte> ReadBytes()
    {
        var name = CurrentName;
        var text = ReadOwnText();
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, bytes, out _, out var written) != OperationStatus.Done)
        {
            ThrowValue(name, text, "base64");
        }

        return bytes.AsMemory(0, written);
    }

    private readonly string DecodeUrl(ReadOnlySpan<byte> text)
    {
        var decoded = _document.Overlaps(text, out var start) ? OssUrlAscii.TryDecode(_document, start, text.Length) : null;
        return decoded ?? OssUrlText.Decode(text);
    }
}
