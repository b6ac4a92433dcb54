using System.Buffers.Text;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace OssGen.Wire;

/// <content>Headers as values: an absent or empty header is null, a malformed one an error that names it.</content>
public sealed partial class OssResponseReader
{
    /// <summary>A header's text, or null when it is absent.</summary>
    /// <param name="name">Its name in any case.</param>
    public string? Header(string name) => Response.HeaderList.Find(name);

    /// <summary>A header's text, as a shared string where it is a documented value, or null when it is absent.</summary>
    /// <param name="name">Its name in any case.</param>
    /// <param name="known">The documented values.</param>
    public string? Header(string name, OssKnownValues known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return Header(name) is { } value ? known.Share(value) : null;
    }

    /// <summary>A whole number of 32 bits, or null.</summary>
    /// <param name="name">The header's name in any case.</param>
    /// <exception cref="FormatException">It isn't such a number.</exception>
    public int? HeaderInt32(string name) => Number<int>(name, NumberStyles.AllowLeadingSign, "a whole number of 32 bits");

    /// <summary>A whole number of 64 bits, or null.</summary>
    /// <param name="name">The header's name in any case.</param>
    /// <exception cref="FormatException">It isn't such a number.</exception>
    public long? HeaderInt64(string name) => Number<long>(name, NumberStyles.AllowLeadingSign, "a whole number of 64 bits");

    /// <summary>A whole number of 64 bits without a sign, or null.</summary>
    /// <param name="name">The header's name in any case.</param>
    /// <exception cref="FormatException">It isn't such a number.</exception>
    public ulong? HeaderUInt64(string name) => Number<ulong>(name, NumberStyles.None, "a whole number of 64 bits without a sign");

    /// <summary>A number, or null.</summary>
    /// <param name="name">The header's name in any case.</param>
    /// <exception cref="FormatException">It isn't a number.</exception>
    public double? HeaderDouble(string name) => Number<double>(name, NumberStyles.Float, "a number");

    /// <summary><c>true</c> or <c>false</c> in any case, or null.</summary>
    /// <param name="name">The header's name in any case.</param>
    /// <exception cref="FormatException">It is neither.</exception>
    public bool? HeaderBoolean(string name)
    {
        var text = Trimmed(name);
        return text is null ? null : bool.TryParse(text, out var value) ? value : throw Malformed(name, text, "true or false");
    }

    /// <summary>An HTTP date (ISO 8601 is taken too), or null.</summary>
    /// <param name="name">The header's name in any case.</param>
    /// <exception cref="FormatException">It is neither.</exception>
    public DateTimeOffset? HeaderTime(string name)
    {
        var text = Trimmed(name);
        return text is null ? null : OssTime.TryParseHttp(text, out var value) ? value : throw Malformed(name, text, "a date in the form 'Wed, 01 May 2024 12:00:00 GMT'");
    }

    /// <summary>A time in seconds since 1970, or null.</summary>
    /// <param name="name">The header's name in any case.</param>
    /// <exception cref="FormatException">It isn't such a number.</exception>
    public DateTimeOffset? HeaderEpoch(string name)
    {
        const string Expected = "a time in seconds since 1970";
        return Number<long>(name, NumberStyles.AllowLeadingSign, Expected) is not { } seconds ? null
            : OssTime.TryFromEpoch(seconds, out var value) ? value
            : throw Malformed(name, seconds.ToString(CultureInfo.InvariantCulture), Expected);
    }

    /// <summary>UTF-8 text that stands in base64, or null when the header is absent.</summary>
    /// <param name="name">The header's name in any case.</param>
    /// <exception cref="FormatException">It isn't base64.</exception>
    public string? HeaderBase64(string name)
    {
        if (Header(name) is not { } text)
        {
            return null;
        }

        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Convert.TryFromBase64String(text, bytes, out var written) ? Encoding.UTF8.GetString(bytes, 0, written) : throw Malformed(name, text, "base64");
    }

    /// <summary>Percent-encoded text, decoded; a plus sign stays. Null when the header is absent.</summary>
    /// <param name="name">The header's name in any case.</param>
    public string? HeaderEscaped(string name) => Header(name) is { } text ? Uri.UnescapeDataString(text) : null;

    /// <summary>A time that is sent as ISO 8601 (an HTTP date is taken too), or null.</summary>
    /// <param name="name">The header's name in any case.</param>
    /// <exception cref="FormatException">It is neither.</exception>
    public DateTimeOffset? HeaderIsoTime(string name) => HeaderTime(name);

    /// <summary>The headers with a prefix; keys in lower case without it.</summary>
    /// <param name="prefix">The prefix in any case, such as <c>x-oss-meta-</c>.</param>
    /// <returns>The map; empty when there are none.</returns>
    public IReadOnlyDictionary<string, string> HeaderMap(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        Dictionary<string, string>? map = null;
        foreach (var (name, value) in Response.HeaderList.Entries)
        {
            if (name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                (map ??= [])[name[prefix.Length..].ToLowerInvariant()] = value;
            }
        }

        return map ?? (IReadOnlyDictionary<string, string>)ReadOnlyDictionary<string, string>.Empty;
    }

    private T? Number<T>(string name, NumberStyles style, string expected)
        where T : struct, INumberBase<T>
    {
        var text = Trimmed(name);
        return text is null ? null : T.TryParse(text, style, CultureInfo.InvariantCulture, out var value) ? value : throw Malformed(name, text, expected);
    }

    /// <summary>A header's text without white space around it; null when nothing is left.</summary>
    private string? Trimmed(string name)
    {
        var text = Header(name)?.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static FormatException Malformed(string name, string value, string expected) =>
        new($"Header '{name}' of the reply holds '{value}', which isn't {expected}.");
}
