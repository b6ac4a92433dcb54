using System.Buffers.Text;
using System.Globalization;
using System.Text;
using OssGen.Text;
using OssGen.Time;
using OssGen.Validation;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <content>Elements with a value.</content>
public sealed partial class OssXmlWriter
{
    /// <summary>Writes an element that contains a string.</summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="value">The text; null writes nothing, and an empty text writes an empty element.</param>
    /// <param name="member">The C# name of the member that holds the text, for error messages.</param>
    /// <exception cref="ArgumentException">No document can contain the text.</exception>
    public void Element(ReadOnlySpan<byte> name, string? value, string? member = null)
    {
        if (value is not null)
        {
            Start(name);
            Escaped(value, member);
            End(name);
        }
    }

    /// <summary>Writes an entry of a map as an element. The key of the entry is the name of the element.</summary>
    /// <param name="name">The key.</param>
    /// <param name="value">The text; null writes nothing.</param>
    /// <param name="member">The C# name of the map, for error messages; if it is given, a null value isn't allowed.</param>
    /// <exception cref="ArgumentException">The key can't be the name of an element, or no document can contain the text.</exception>
    public void Element(string name, string? value, string? member = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!XmlNames.IsName(name))
        {
            throw new ArgumentException(
                $"'{name}' can't be a key here: keys become XML element names, so they begin with a letter or '_' and hold letters, "
                    + "digits, '-', '_' and '.' only.",
                nameof(name));
        }

        if (value is null && member is not null)
        {
            Refuse(MemberRules.UnsetItem, $"{member}[\"{name}\"]");
        }

        Element(Encoding.UTF8.GetBytes(name), value, member);
    }

    /// <summary>Writes an element that contains a 32-bit integer.</summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="value">The number; null writes nothing.</param>
    public void Element(ReadOnlySpan<byte> name, int? value) => Number(name, value);

    /// <summary>Writes an element that contains a 64-bit integer.</summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="value">The number; null writes nothing.</param>
    public void Element(ReadOnlySpan<byte> name, long? value) => Number(name, value);

    /// <summary>Writes an element that contains an unsigned 64-bit integer.</summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="value">The number; null writes nothing.</param>
    public void Element(ReadOnlySpan<byte> name, ulong? value) => Number(name, value);

    /// <summary>
    /// Writes an element that contains a floating-point number, in the shortest form that can be parsed back to the same number.
    /// </summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="value">The number; null writes nothing.</param>
    public void Element(ReadOnlySpan<byte> name, double? value) => Number(name, value);

    /// <summary>Writes an element that contains <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="value">The value; null writes nothing.</param>
    public void Element(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } known)
        {
            Start(name);
            Raw(known ? "true"u8 : "false"u8);
            End(name);
        }
    }

    /// <summary>Writes an element that contains a time in the format <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>.</summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="value">The time; null writes nothing.</param>
    public void Element(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } known)
        {
            Start(name);
            OssTime.FormatIso(known, Reserve(OssTime.IsoLength));
            _length += OssTime.IsoLength;
            End(name);
        }
    }

    /// <summary>Writes an element that contains a time in seconds since 1970.</summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="value">The time; null writes nothing.</param>
    public void Epoch(ReadOnlySpan<byte> name, DateTimeOffset? value) => Number(name, value?.ToUnixTimeSeconds());

    /// <summary>Writes an empty element if the value is true. The presence of the element means true.</summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="value">True writes the element; false and null write nothing.</param>
    public void Presence(ReadOnlySpan<byte> name, bool? value)
    {
        if (value == true)
        {
            Start(name);
            End(name);
        }
    }

    /// <summary>
    /// Writes an element that contains a string. If the reply specifies percent-encoding, all characters except letters, digits and
    /// <c>-._~/</c> are written as <c>%XX</c>.
    /// </summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="value">The text; null writes nothing.</param>
    /// <param name="encoded">Whether the reply says that its texts are percent-encoded.</param>
    /// <param name="member">The C# name of the member that holds the text, for error messages.</param>
    /// <exception cref="ArgumentException">No document can contain the text.</exception>
    public void UrlEncoded(ReadOnlySpan<byte> name, string? value, bool encoded, string? member = null)
    {
        if (value is null || !encoded)
        {
            Element(name, value, member);
            return;
        }

        Start(name);
        CheckUtf8(value, member);
        var utf8 = Encoding.UTF8.GetBytes(value);
        _length += OssUrlText.Escape(utf8, Reserve(utf8.Length * 3));
        End(name);
    }

    /// <summary>Writes an element that contains the base64 encoding of a string's UTF-8 bytes.</summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="text">The text; null writes nothing.</param>
    /// <param name="member">The C# name of the member that holds the text, for error messages.</param>
    /// <exception cref="ArgumentException">The text contains an unpaired surrogate.</exception>
    public void Base64Text(ReadOnlySpan<byte> name, string? text, string? member = null)
    {
        if (text is not null)
        {
            CheckUtf8(text, member);
            Bytes(name, Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>Writes an element that contains the base64 encoding of bytes.</summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="value">The bytes; null writes nothing.</param>
    public void Bytes(ReadOnlySpan<byte> name, ReadOnlyMemory<byte>? value)
    {
        if (value is { } bytes)
        {
            Start(name);
            Base64.EncodeToUtf8(bytes.Span, Reserve(Base64.GetMaxEncodedToUtf8Length(bytes.Length)), out _, out var written);
            _length += written;
            End(name);
        }
    }

    private void CheckUtf8(string text, string? member)
    {
        if (!ReplacesUnwritable && MemberRules.OfText(text) is { } problem)
        {
            Refuse(problem, member);
        }
    }

    private void Number<T>(ReadOnlySpan<byte> name, T? value)
        where T : struct, IUtf8SpanFormattable
    {
        if (value is { } known)
        {
            Start(name);
            known.TryFormat(Reserve(LongestNumber), out var written, default, CultureInfo.InvariantCulture);
            _length += written;
            End(name);
        }
    }
}
