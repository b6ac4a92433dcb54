using System.Buffers;

namespace OssGen;

/// <summary>What header and query names and values may hold.</summary>
internal static class OssHeaderRules
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

    /// <exception cref="ArgumentException">The value contains CR, LF or NUL. The message names the header, never the value.</exception>
    public static void CheckValue(string name, string value, string parameter)
    {
        var bad = value.AsSpan().IndexOfAny(LineBreakers);
        if (bad >= 0)
        {
            throw new ArgumentException($"The value of header '{name}' has U+{(int)value[bad]:X4} at position {bad + 1}; CR, LF and NUL cannot be sent in a header. Encode the value, for instance in base64.", parameter);
        }
    }
}
