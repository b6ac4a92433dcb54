using System.Buffers;

namespace OssGen;

/// <summary>What header and query names and values may hold.</summary>
internal static class OssFieldRules
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> LineBreakers = SearchValues.Create("\r\n\0");

    /// <summary>Headers that signing and transport set themselves.</summary>
    private static readonly HashSet<string> OwnHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Connection", "Content-Length", "Date", "Host", "Transfer-Encoding", "x-oss-content-sha256", "x-oss-date", "x-oss-security-token",
    };

    /// <summary>Query parameters that presigned URLs of either version set themselves.</summary>
    private static readonly HashSet<string> OwnQuery = new(StringComparer.Ordinal)
    {
        "Expires", "OSSAccessKeyId", "Signature", "security-token", "x-oss-additional-headers", "x-oss-credential", "x-oss-date", "x-oss-expires",
        "x-oss-security-token", "x-oss-signature", "x-oss-signature-version",
    };

    public static bool IsOwnHeader(string name) => OwnHeaders.Contains(name);

    public static bool IsOwnQuery(string name) => OwnQuery.Contains(name);

    /// <exception cref="ArgumentException">The name is empty or not a token of RFC 9110.</exception>
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
                $"The header name '{name[..bad]}...' has U+{(int)name[bad]:X4} at position {bad + 1}; header and metadata names are ASCII letters, digits and !#$%&'*+-.^_`|~.", parameter);
        }
    }

    /// <exception cref="ArgumentException">The value contains CR, LF, NUL or half a surrogate pair. The message names the header, never the value.</exception>
    public static void CheckValue(string name, string value, string parameter)
    {
        var bad = value.AsSpan().IndexOfAny(LineBreakers);
        if (bad >= 0)
        {
            throw new ArgumentException($"The value of header '{name}' has U+{(int)value[bad]:X4} at position {bad + 1}; CR, LF and NUL cannot be sent in a header. Encode the value, for instance in base64.", parameter);
        }

        if (Surrogates.FindLone(value) is >= 0 and var half)
        {
            throw HalfPair($"The value of header '{name}'", half, parameter);
        }
    }

    /// <exception cref="ArgumentException">Name or value has half a surrogate pair.</exception>
    public static void CheckQuery(string name, string? value)
    {
        if (Surrogates.FindLone(name) is >= 0 and var inName)
        {
            throw HalfPair("The name of a query parameter", inName, nameof(name));
        }

        if (Surrogates.FindLone(value) is >= 0 and var inValue)
        {
            throw HalfPair($"The value of query parameter '{name}'", inValue, nameof(value));
        }
    }

    private static ArgumentException HalfPair(string what, int position, string parameter) =>
        new($"{what} has half a surrogate pair at position {position + 1}, which has no UTF-8 form.", parameter);
}
