using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace OssGen.Wire;

/// <content>An element's own text as a value; each reading moves past the element's end.</content>
public ref partial struct OssXmlReader
{
    /// <summary>The element's own text.</summary>
    /// <returns>The text; empty when there is none.</returns>
    public string ReadString() => ReadRepeated(null);

    /// <summary>The element's own text, as a shared string where it is a documented value.</summary>
    /// <param name="known">The documented values.</param>
    /// <returns>The text; empty when there is none.</returns>
    /// <exception cref="OssXmlException">The text is none of them, and the reader is strict.</exception>
    public string ReadString(OssKnownValues known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var text = ReadRepeated(known);
        if (_strict && !known.Allow(text))
        {
            ThrowValue(CurrentName, Encoding.UTF8.GetBytes(text), known.Choice);
        }

        return text;
    }

    /// <summary>The element's own text, percent-decoded where the reply says so; <c>+</c> stands for a blank then.</summary>
    /// <param name="urlEncoded">Whether the reply says so.</param>
    /// <returns>The text; empty when there is none.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public string ReadString(bool urlEncoded)
    {
        if (!urlEncoded)
        {
            return ReadString();
        }

        if (_unopened)
        {
            var start = TextStart;
            var decoded = OssUrlAscii.TryDecode(_document, start, out var length);
            if (decoded is not null && TryPass(start, length))
            {
                return decoded;
            }
        }

        return OssUrlText.Decode(ReadOwnText());
    }

    /// <summary>A whole number of 32 bits.</summary>
    /// <returns>The number; null when the element is empty.</returns>
    /// <exception cref="OssXmlException">The text isn't such a number.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int? ReadInt32()
    {
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            ThrowValue(CurrentName, text, "a whole number of 32 bits");
        }

        return value;
    }

    /// <summary>A whole number of 64 bits.</summary>
    /// <returns>The number; null when the element is empty.</returns>
    /// <exception cref="OssXmlException">The text isn't such a number.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public long? ReadInt64()
    {
        var text = ReadOwnText();
        return XmlNumber.TryDigits(text, out var value) ? value : ParseInt64(TrimSpace(text));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly long? ParseInt64(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            ThrowValue(CurrentName, text, "a whole number of 64 bits");
        }

        return value;
    }

    /// <summary>A whole number of 64 bits without a sign.</summary>
    /// <returns>The number; null when the element is empty.</returns>
    /// <exception cref="OssXmlException">The text isn't such a number.</exception>
    public ulong? ReadUInt64()
    {
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        if (!ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            ThrowValue(CurrentName, text, "a whole number of 64 bits without a sign");
        }

        return value;
    }

    /// <summary>A truth value: <c>true</c> or <c>false</c> in any case.</summary>
    /// <returns>The value; null when the element is empty.</returns>
    /// <exception cref="OssXmlException">The text is neither.</exception>
    public bool? ReadBoolean()
    {
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        var isTrue = Ascii.EqualsIgnoreCase(text, "true"u8);
        if (!isTrue && !Ascii.EqualsIgnoreCase(text, "false"u8))
        {
            ThrowValue(CurrentName, text, "true or false");
        }

        return isTrue;
    }

    /// <summary>A number with or without a fraction.</summary>
    /// <returns>The number; null when the element is empty.</returns>
    /// <exception cref="OssXmlException">The text isn't a number.</exception>
    public double? ReadDouble()
    {
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            ThrowValue(CurrentName, text, "a number");
        }

        return value;
    }

    /// <summary>An ISO 8601 time; one without an offset is UTC.</summary>
    /// <returns>The time; null when the element is empty.</returns>
    /// <exception cref="OssXmlException">The text isn't such a time.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public DateTimeOffset? ReadTime()
    {
        return _unopened && TryPassTime(out var usual) ? usual : ReadUnusualTime();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private DateTimeOffset? ReadUnusualTime()
    {
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        if (!OssTime.TryParseIso(text, out var value))
        {
            ThrowValue(CurrentName, text, "a time in the form 2024-05-01T12:00:00.000Z");
        }

        return value;
    }

    /// <summary>Passes an unopened element with a time of the usual form, the text of which needn't be looked through then.</summary>
    private bool TryPassTime(out DateTimeOffset time)
    {
        var start = TextStart;
        time = default;
        return start <= _document.Length - OssTime.IsoLength
            && OssUsualTime.TryParse(XmlScan.Slice(_document, start, OssTime.IsoLength), ref _lastMonth, out time)
            && TryPass(start, OssTime.IsoLength);
    }

    /// <summary>A time in seconds since 1970.</summary>
    /// <returns>The time; null when the element is empty.</returns>
    /// <exception cref="OssXmlException">The text isn't such a number.</exception>
    public DateTimeOffset? ReadEpoch()
    {
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        DateTimeOffset value = default;
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            || !OssTime.TryFromEpoch(seconds, out value))
        {
            ThrowValue(CurrentName, text, "a time in seconds since 1970");
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
        var text = ReadOwnText();
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, bytes, out _, out var written) != OperationStatus.Done)
        {
            ThrowValue(CurrentName, text, "base64");
        }

        return bytes.AsMemory(0, written);
    }
}
