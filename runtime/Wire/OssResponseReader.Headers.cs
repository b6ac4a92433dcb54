using System.Buffers.Text;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Numerics;
using System.Text;
using OssGen.Time;

namespace OssGen.Wire;

/// <content>Headers as values. An absent or empty header is null; so is a malformed one, which is noted unless it is essential.</content>
public sealed partial class OssResponseReader
{
    private const int LongestQuotedValue = 64;

    /// <summary>Returns the value of a header; null when the header is absent.</summary>
    /// <param name="name">The name of the header, in any case.</param>
    public string? Header(string name) => Response.HeaderList.Find(name);

    /// <summary>
    /// Returns the value of a header; null when the header is absent. For a documented value, in any letter case, a shared string is
    /// returned.
    /// </summary>
    /// <param name="name">The name of the header, in any case.</param>
    /// <param name="known">The documented values.</param>
    public string? Header(string name, OssKnownValues known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return Header(name) is { } value ? known.ShareSpelling(value) : null;
    }

    /// <summary>Returns the value of a header as a 32-bit integer; null when the header is absent or malformed.</summary>
    /// <param name="name">The header's name in any case.</param>
    /// <param name="essential">Whether a malformed value is an error instead of a note in <see cref="OssResponse.UnreadMembers"/>.</param>
    /// <exception cref="FormatException">The value isn't a 32-bit integer, and is essential.</exception>
    public int? HeaderInt32(string name, bool essential = false) =>
        Number<int>(name, NumberStyles.AllowLeadingSign, "a whole number of 32 bits", essential);

    /// <summary>Returns the value of a header as a 64-bit integer; null when the header is absent or malformed.</summary>
    /// <param name="name">The header's name in any case.</param>
    /// <param name="essential">Whether a malformed value is an error instead of a note in <see cref="OssResponse.UnreadMembers"/>.</param>
    /// <exception cref="FormatException">The value isn't a 64-bit integer, and is essential.</exception>
    public long? HeaderInt64(string name, bool essential = false) =>
        Number<long>(name, NumberStyles.AllowLeadingSign, "a whole number of 64 bits", essential);

    /// <summary>Returns the value of a header as an unsigned 64-bit integer; null when the header is absent or malformed.</summary>
    /// <param name="name">The header's name in any case.</param>
    /// <param name="essential">Whether a malformed value is an error instead of a note in <see cref="OssResponse.UnreadMembers"/>.</param>
    /// <exception cref="FormatException">The value isn't an unsigned 64-bit integer, and is essential.</exception>
    public ulong? HeaderUInt64(string name, bool essential = false) =>
        Number<ulong>(name, NumberStyles.None, "a whole number of 64 bits without a sign", essential);

    /// <summary>Returns the value of a header as a floating-point number; null when the header is absent or malformed.</summary>
    /// <param name="name">The header's name in any case.</param>
    /// <param name="essential">Whether a malformed value is an error instead of a note in <see cref="OssResponse.UnreadMembers"/>.</param>
    /// <exception cref="FormatException">The value isn't a number, and is essential.</exception>
    public double? HeaderDouble(string name, bool essential = false) => Number<double>(name, NumberStyles.Float, "a number", essential);

    /// <summary>
    /// Returns the value of a header as a Boolean (<c>true</c> or <c>false</c>, in any case); null when the header is absent or malformed.
    /// </summary>
    /// <param name="name">The header's name in any case.</param>
    /// <param name="essential">Whether a malformed value is an error instead of a note in <see cref="OssResponse.UnreadMembers"/>.</param>
    /// <exception cref="FormatException">The value is neither of them, and is essential.</exception>
    public bool? HeaderBoolean(string name, bool essential = false)
    {
        if (Trimmed(name) is not { } text)
        {
            return null;
        }

        if (bool.TryParse(text, out var value))
        {
            return value;
        }

        NoteUnread(name, text, "true or false", essential);
        return null;
    }

    /// <summary>
    /// Returns the value of a header as a time, in HTTP date or ISO 8601 format; null when the header is absent or malformed.
    /// </summary>
    /// <param name="name">The header's name in any case.</param>
    /// <param name="essential">Whether a malformed value is an error instead of a note in <see cref="OssResponse.UnreadMembers"/>.</param>
    /// <exception cref="FormatException">The value isn't a time, and is essential.</exception>
    public DateTimeOffset? HeaderTime(string name, bool essential = false)
    {
        if (Trimmed(name) is not { } text)
        {
            return null;
        }

        if (OssTime.TryParse(text, out var value))
        {
            return value;
        }

        NoteUnread(name, text, OssTime.Expected, essential);
        return null;
    }

    /// <summary>
    /// Returns the value of a header as a time, in seconds since 1970 or in HTTP date or ISO 8601 format; null when the header is absent or
    /// malformed.
    /// </summary>
    /// <param name="name">The header's name in any case.</param>
    /// <param name="essential">Whether a malformed value is an error instead of a note in <see cref="OssResponse.UnreadMembers"/>.</param>
    /// <exception cref="FormatException">The value isn't a time, and is essential.</exception>
    public DateTimeOffset? HeaderEpoch(string name, bool essential = false)
    {
        if (Trimmed(name) is not { } text)
        {
            return null;
        }

        if (OssTime.TryParseEpoch(text, out var value))
        {
            return value;
        }

        NoteUnread(name, text, OssTime.ExpectedEpoch, essential);
        return null;
    }

    /// <summary>Returns the value of a base64 header, decoded as UTF-8 text; null when the header is absent or malformed.</summary>
    /// <param name="name">The header's name in any case.</param>
    /// <param name="essential">Whether a malformed value is an error instead of a note in <see cref="OssResponse.UnreadMembers"/>.</param>
    /// <exception cref="FormatException">The value isn't base64, and is essential.</exception>
    public string? HeaderBase64(string name, bool essential = false)
    {
        if (Header(name) is not { } text)
        {
            return null;
        }

        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Convert.TryFromBase64String(text, bytes, out var written))
        {
            return Encoding.UTF8.GetString(bytes, 0, written);
        }

        NoteUnread(name, text, "base64", essential);
        return null;
    }

    /// <summary>
    /// Returns the decoded value of a percent-encoded header; null when the header is absent. A plus sign isn't decoded as a space.
    /// </summary>
    /// <param name="name">The header's name in any case.</param>
    public string? HeaderEscaped(string name) => Header(name) is { } text ? Uri.UnescapeDataString(text) : null;

    /// <summary>
    /// Returns the value of a header as a time, in ISO 8601 or HTTP date format; null when the header is absent or malformed.
    /// </summary>
    /// <param name="name">The header's name in any case.</param>
    /// <param name="essential">Whether a malformed value is an error instead of a note in <see cref="OssResponse.UnreadMembers"/>.</param>
    /// <exception cref="FormatException">The value isn't a time, and is essential.</exception>
    public DateTimeOffset? HeaderIsoTime(string name, bool essential = false) => HeaderTime(name, essential);

    /// <summary>Returns the headers whose names begin with a prefix. The keys are the names without the prefix, in lowercase.</summary>
    /// <param name="prefix">The prefix, in any case, such as <c>x-oss-meta-</c>.</param>
    /// <returns>The headers; empty when there are none.</returns>
    public IReadOnlyDictionary<string, string> HeaderMap(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        Dictionary<string, string>? map = null;
        var headers = Response.HeaderList;
        for (var index = 0; index < headers.Names.Length; index++)
        {
            var name = headers.Names[index];
            if (name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                (map ??= [])[name[prefix.Length..].ToLowerInvariant()] = headers.Values[index];
            }
        }

        return map ?? (IReadOnlyDictionary<string, string>)ReadOnlyDictionary<string, string>.Empty;
    }

    private T? Number<T>(string name, NumberStyles style, string expected, bool essential)
        where T : struct, INumberBase<T>
    {
        if (Trimmed(name) is not { } text)
        {
            return null;
        }

        if (T.TryParse(text, style, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        NoteUnread(name, text, expected, essential);
        return null;
    }

    /// <summary>
    /// Returns the value of a header without leading and trailing white space; null when the header is absent or nothing is left.
    /// </summary>
    private string? Trimmed(string name)
    {
        var text = Header(name)?.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private void NoteUnread(string name, string text, string expected, bool essential) =>
        NoteUnread($"Header '{name}'", name, text, expected, essential);

    private void NoteUnread(string place, string name, string text, string expected, bool essential)
    {
        var shown = text.Length > LongestQuotedValue ? text[..LongestQuotedValue] + "..." : text;
        if (essential)
        {
            throw new FormatException($"{place} of the reply holds '{shown}', which isn't {expected}.");
        }

        Response.NoteUnread(name, shown, $"it isn't {expected}");
    }
}
