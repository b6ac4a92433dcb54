using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using OssGen.Text;
using OssGen.Time;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <content>An element's own text as a value; each read moves past the end of the element.</content>
public ref partial struct OssXmlReader
{
    /// <summary>Reads the element's own text, without the text of child elements.</summary>
    /// <returns>The text; empty when there is none.</returns>
    public string ReadString() => ReadRepeated(null);

    /// <summary>
    /// Reads the element's own text. For a documented value, regardless of its letter case, the documented string is returned.
    /// </summary>
    /// <param name="known">The documented values.</param>
    /// <returns>The text; empty when there is none.</returns>
    /// <exception cref="OssXmlException">The text isn't a documented value, and the reader is strict.</exception>
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

    /// <summary>
    /// Reads the element's own text, and percent-decodes the text if the reply specifies that encoding. A <c>+</c> is then decoded as a
    /// space.
    /// </summary>
    /// <param name="urlEncoded">Whether the reply says that its texts are percent-encoded.</param>
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

    /// <summary>Reads the element's own text as a 32-bit integer.</summary>
    /// <param name="essential">Whether a text that isn't such a number is an error even in a reply.</param>
    /// <returns>The number; null when the element is empty, or when its text was noted as unread.</returns>
    /// <exception cref="OssXmlException">The text isn't such a number, and isn't noted as unread.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int? ReadInt32(bool essential = false)
    {
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            NoteUnread(text, "a whole number of 32 bits", essential);
            return null;
        }

        return value;
    }

    /// <summary>Reads the element's own text as a 64-bit integer.</summary>
    /// <param name="essential">Whether a text that isn't such a number is an error even in a reply.</param>
    /// <returns>The number; null when the element is empty, or when its text was noted as unread.</returns>
    /// <exception cref="OssXmlException">The text isn't such a number, and isn't noted as unread.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public long? ReadInt64(bool essential = false)
    {
        if (_unopened && TryPassDigits(out var digits))
        {
            return digits;
        }

        var text = ReadOwnText();
        return XmlNumber.TryDigits(text, out var value) ? value : ParseInt64(TrimSpace(text), essential);
    }

    /// <summary>
    /// Skips an unopened element that contains one to eight digits, so that the end of its text doesn't have to be searched for; returns
    /// false for any other element.
    /// </summary>
    private bool TryPassDigits(out long value)
    {
        var start = TextStart;
        value = 0;
        return start <= _document.Length - sizeof(ulong)
            && XmlNumber.Digits(XmlScan.Slice(_document, start, sizeof(ulong)), out value) is var count and > 0
            && TryPass(start, count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly long? ParseInt64(ReadOnlySpan<byte> text, bool essential)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            NoteUnread(text, "a whole number of 64 bits", essential);
            return null;
        }

        return value;
    }

    /// <summary>Reads the element's own text as an unsigned 64-bit integer.</summary>
    /// <param name="essential">Whether a text that isn't such a number is an error even in a reply.</param>
    /// <returns>The number; null when the element is empty, or when its text was noted as unread.</returns>
    /// <exception cref="OssXmlException">The text isn't such a number, and isn't noted as unread.</exception>
    public ulong? ReadUInt64(bool essential = false)
    {
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        if (!ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            NoteUnread(text, "a whole number of 64 bits without a sign", essential);
            return null;
        }

        return value;
    }

    /// <summary>Reads the element's own text as a Boolean: <c>true</c> or <c>false</c>, in any case.</summary>
    /// <param name="essential">Whether any other text is an error even in a reply.</param>
    /// <returns>The value; null when the element is empty, or when its text was noted as unread.</returns>
    /// <exception cref="OssXmlException">The text is neither, and isn't noted as unread.</exception>
    public bool? ReadBoolean(bool essential = false)
    {
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        var isTrue = Ascii.EqualsIgnoreCase(text, "true"u8);
        if (!isTrue && !Ascii.EqualsIgnoreCase(text, "false"u8))
        {
            NoteUnread(text, "true or false", essential);
            return null;
        }

        return isTrue;
    }

    /// <summary>Reads the element's own text as a floating-point number.</summary>
    /// <param name="essential">Whether a text that isn't a number is an error even in a reply.</param>
    /// <returns>The number; null when the element is empty, or when its text was noted as unread.</returns>
    /// <exception cref="OssXmlException">The text isn't a number, and isn't noted as unread.</exception>
    public double? ReadDouble(bool essential = false)
    {
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            NoteUnread(text, "a number", essential);
            return null;
        }

        return value;
    }

    /// <summary>
    /// Reads the element's own text as a time, in ISO 8601 format or in a format of HTTP headers. An ISO 8601 time without an offset is in
    /// UTC.
    /// </summary>
    /// <param name="essential">Whether a text that isn't a time is an error even in a reply.</param>
    /// <returns>The time; null when the element is empty, or when its text was noted as unread.</returns>
    /// <exception cref="OssXmlException">The text isn't a time, and isn't noted as unread.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public DateTimeOffset? ReadTime(bool essential = false)
    {
        return _unopened && TryPassTime(out var usual) ? usual : ReadUnusualTime(essential);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private DateTimeOffset? ReadUnusualTime(bool essential)
    {
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        if (!OssTime.TryParse(text, out var value))
        {
            NoteUnread(text, OssTime.Expected, essential);
            return null;
        }

        return value;
    }

    /// <summary>
    /// Skips an unopened element that contains a time in the usual format, so that the end of its text doesn't have to be searched for;
    /// returns false for any other element.
    /// </summary>
    private bool TryPassTime(out DateTimeOffset time)
    {
        var start = TextStart;
        time = default;
        return start <= _document.Length - OssTime.IsoLength
            && OssUsualTime.TryParse(XmlScan.Slice(_document, start, OssTime.IsoLength), ref _lastMonth, out time)
            && TryPass(start, OssTime.IsoLength);
    }

    /// <summary>Reads the element's own text as a time, in seconds since 1970 or in a format that <see cref="ReadTime"/> accepts.</summary>
    /// <param name="essential">Whether a text that isn't a time is an error even in a reply.</param>
    /// <returns>The time; null when the element is empty, or when its text was noted as unread.</returns>
    /// <exception cref="OssXmlException">The text isn't a time, and isn't noted as unread.</exception>
    public DateTimeOffset? ReadEpoch(bool essential = false)
    {
        var text = TrimSpace(ReadOwnText());
        if (text.IsEmpty)
        {
            return null;
        }

        if (!OssTime.TryParseEpoch(text, out var value))
        {
            NoteUnread(text, OssTime.ExpectedEpoch, essential);
            return null;
        }

        return value;
    }

    /// <summary>Reads the element's own text as base64, and decodes the resulting bytes as UTF-8.</summary>
    /// <param name="essential">Whether a text that isn't base64 is an error even in a reply.</param>
    /// <returns>The text, empty when there is none; null when it was noted as unread.</returns>
    /// <exception cref="OssXmlException">The text isn't base64, and isn't noted as unread.</exception>
    public string? ReadBase64Text(bool essential = false) => ReadBytes(essential) is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;

    /// <summary>Reads the element's own text as base64, and returns the decoded bytes.</summary>
    /// <param name="essential">Whether a text that isn't base64 is an error even in a reply.</param>
    /// <returns>The bytes, empty when there are none; null when they were noted as unread.</returns>
    /// <exception cref="OssXmlException">The text isn't base64, and isn't noted as unread.</exception>
    public ReadOnlyMemory<byte>? ReadBytes(bool essential = false)
    {
        var text = ReadOwnText();
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, bytes, out _, out var written) != OperationStatus.Done)
        {
            NoteUnread(text, "base64", essential);
            return null;
        }

        return bytes.AsMemory(0, written);
    }
}
