using System.Buffers;
using OssGen.Text;

namespace OssGen.Validation;

/// <summary>Validates the names and values of headers and query parameters.</summary>
internal static class OssFieldRules
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The control characters that HTTP doesn't allow in a header value: all ASCII control characters except TAB.</summary>
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(static code => code != '\t').Select(static code => (char)code), '\u007F']);

    /// <summary>The headers that are set by signing and by the transport.</summary>
    private static readonly HashSet<string> OwnHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization",
        "Connection",
        WireNames.ContentLength,
        "Date",
        "Host",
        "Transfer-Encoding",
        WireNames.ContentSha256,
        WireNames.SigningTime,
        WireNames.SecurityToken,
    };

    /// <summary>The query parameters that are set in presigned URLs of either signature version.</summary>
    private static readonly HashSet<string> OwnQuery = new(StringComparer.Ordinal)
    {
        WireNames.ExpiresOfV1,
        WireNames.AccessKeyIdOfV1,
        WireNames.SignatureOfV1,
        WireNames.SecurityTokenOfV1,
        WireNames.AdditionalHeaders,
        WireNames.Credential,
        WireNames.SigningTime,
        WireNames.Lifetime,
        WireNames.SecurityToken,
        WireNames.Signature,
        WireNames.SignatureVersion,
    };

    public static bool IsOwnHeader(string name) => OwnHeaders.Contains(name);

    public static bool IsOwnQuery(string name) => OwnQuery.Contains(name);

    /// <exception cref="ArgumentException">The name is empty or not a token as defined by RFC 9110.</exception>
    public static void CheckName(string name, string parameter)
    {
        if (name.Length == 0)
        {
            throw new ArgumentException("A header name is empty.", parameter);
        }

        var bad = name.AsSpan().IndexOfAnyExcept(NameCharacters);
        if (bad >= 0)
        {
            throw new ArgumentException(
                $"The header name '{OssNameProblem.Shown(name)}' has U+{(int)name[bad]:X4} at position {bad + 1}; "
                    + "header and metadata names are ASCII letters, digits and !#$%&'*+-.^_`|~.", parameter);
        }
    }

    /// <exception cref="ArgumentException">
    /// The value contains a control character or an unpaired surrogate. The message names the header, never the value.
    /// </exception>
    public static void CheckValue(string name, string value, string? member)
    {
        var bad = value.AsSpan().IndexOfAny(Controls);
        if (bad >= 0)
        {
            throw new ArgumentException(
                $"{Named("header", name, member)} has U+{(int)value[bad]:X4} at position {bad + 1}; control characters cannot be sent in a "
                    + "header. Encode the value, for instance in base64.",
                member ?? name);
        }

        CheckText("header", name, value, member);
    }

    /// <summary>Throws when a header value begins or ends with white space, because HTTP would remove it.</summary>
    /// <exception cref="ArgumentException">The value begins or ends with a space or a tab.</exception>
    public static void CheckEnds(string name, string value, string? member)
    {
        if (value.Length > 0 && (value[0] is ' ' or '\t' || value[^1] is ' ' or '\t'))
        {
            throw new ArgumentException(
                $"{Named("header", name, member)} begins or ends with a blank, which HTTP does not keep. "
                    + "Remove it, or encode the value, for instance in base64.", member ?? name);
        }
    }

    /// <exception cref="ArgumentException">The name or the value contains an unpaired surrogate.</exception>
    public static void CheckQuery(string name, string? value, string? member)
    {
        if (MemberRules.OfText(name) is { } problem)
        {
            throw new ArgumentException($"The name of a query parameter {problem}", member ?? nameof(name));
        }

        CheckText("query parameter", name, value, member);
    }

    /// <exception cref="ArgumentException">The text contains an unpaired surrogate.</exception>
    public static void CheckText(string place, string name, string? value, string? member)
    {
        if (MemberRules.OfText(value) is { } problem)
        {
            throw new ArgumentException($"{Named(place, name, member)} {problem}", member ?? name);
        }
    }

    private static string Named(string place, string name, string? member) =>
        member is null ? $"The value of {place} '{name}'" : $"{member} ({place} '{name}')";
}
