using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OssGen.Signing;
using OssGen.Text;

namespace OssGen.Wire;

/// <summary>
/// Performs the steps of signature version 4 (OSS4-HMAC-SHA256) on plain values, for servers that verify signatures and for tests. The
/// client signs with the same code. Inputs are not validated, because signatures are defined for any name.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OssSignatureV4
{
    /// <summary>The name of the algorithm in the Authorization header and in <c>x-oss-signature-version</c>.</summary>
    public const string Algorithm = "OSS4-HMAC-SHA256";

    /// <summary>The value that clients send instead of a payload hash, because bodies are not signed.</summary>
    public const string UnsignedPayload = "UNSIGNED-PAYLOAD";

    /// <summary>The last component of every scope, <c>aliyun_v4_request</c>.</summary>
    public const string ScopeEnd = "aliyun_v4_request";

    /// <summary>
    /// Returns the canonical request of a V4 signature: the method, the path, the query, the headers, the names of additional signed
    /// headers and the payload hash, joined by LF.
    /// </summary>
    /// <param name="method">The HTTP method in upper case.</param>
    /// <param name="resource"><c>/</c>, <c>/bucket/</c> or <c>/bucket/key</c>, unescaped, regardless of the addressing style.</param>
    /// <param name="query">
    /// All query parameters, unescaped, without <c>x-oss-signature</c>. A null or empty value means the name alone.
    /// </param>
    /// <param name="headers">All headers; those that V4 signs are selected.</param>
    /// <param name="additionalHeaders">
    /// The names of additional headers to sign, in any case and order. Missing headers, and those that V4 signs anyway, are ignored.
    /// </param>
    /// <param name="payloadHash">The value of x-oss-content-sha256, or <see cref="UnsignedPayload"/>.</param>
    public static string CanonicalRequest(
        string method,
        string resource,
        ReadOnlySpan<KeyValuePair<string, string?>> query,
        ReadOnlySpan<KeyValuePair<string, string>> headers,
        IReadOnlyList<string> additionalHeaders,
        string payloadHash = UnsignedPayload)
    {
        ArgumentNullException.ThrowIfNull(additionalHeaders);
        var path = new Utf8Buffer();
        path.AppendEscapedPath(resource);
        var escapedQuery = new Utf8Buffer();
        new CanonicalQuery().Write(query, escapedQuery);
        var additional = AdditionalHeaders.Present(AdditionalHeaders.Normalize(additionalHeaders), headers);
        var text = new Utf8Buffer();
        WriteCanonicalRequest(text, method, path.Written, escapedQuery.Written, headers, additional, payloadHash);
        return Encoding.UTF8.GetString(text.Written);
    }

    /// <summary>Returns the scope, <c>yyyyMMdd/region/product/aliyun_v4_request</c>.</summary>
    /// <param name="day">The UTC date of signing, <c>yyyyMMdd</c>.</param>
    /// <param name="region">The region ID, such as <c>cn-hangzhou</c>.</param>
    /// <param name="product">The product, such as <c>oss</c> or <c>oss-cloudbox</c>.</param>
    public static string Scope(string day, string region, string product) => $"{day}/{region}/{product}/{ScopeEnd}";

    /// <summary>
    /// Returns the string to sign: the algorithm, the time, the scope and the hash of the canonical request, joined by LF.
    /// </summary>
    /// <param name="dateTime">The time of signing, <c>yyyyMMdd'T'HHmmss'Z'</c>.</param>
    /// <param name="scope">The result of <see cref="Scope"/>.</param>
    /// <param name="canonicalRequest">The result of <see cref="CanonicalRequest"/>.</param>
    public static string StringToSign(string dateTime, string scope, string canonicalRequest)
    {
        ArgumentNullException.ThrowIfNull(canonicalRequest);
        var text = new Utf8Buffer();
        text.Append(canonicalRequest);
        ReplaceByStringToSign(text, dateTime, scope, []);
        return Encoding.UTF8.GetString(text.Written);
    }

    /// <summary>Derives the signing key for a day, region and product.</summary>
    /// <param name="secret">The AccessKey secret.</param>
    /// <param name="day">The UTC date of signing, <c>yyyyMMdd</c>.</param>
    /// <param name="region">The region ID.</param>
    /// <param name="product">The product.</param>
    public static byte[] SigningKey(string secret, string day, string region, string product)
    {
        var start = Encoding.UTF8.GetBytes("aliyun_v4" + secret);
        var key = HMACSHA256.HashData(start, Encoding.UTF8.GetBytes(day));
        CryptographicOperations.ZeroMemory(start);
        key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(region));
        key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(product));
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(ScopeEnd));
    }

    /// <summary>Signs a string with a signing key and returns the V4 signature in lowercase hexadecimal.</summary>
    /// <param name="signingKey">The result of <see cref="SigningKey"/>.</param>
    /// <param name="stringToSign">The result of <see cref="StringToSign"/>; for a POST form, the policy in base64.</param>
    public static string Signature(byte[] signingKey, string stringToSign) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(signingKey, Encoding.UTF8.GetBytes(stringToSign)));

    /// <summary>Formats the time of signing as V4 requires, <c>yyyyMMdd'T'HHmmss'Z'</c>.</summary>
    /// <param name="time">The time, with any offset.</param>
    public static string FormatTime(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Replaces the canonical request in a buffer with the string to sign. The scope is passed in two parts.</summary>
    internal static void ReplaceByStringToSign(
        Utf8Buffer text,
        ReadOnlySpan<char> dateTime,
        ReadOnlySpan<char> scope,
        ReadOnlySpan<char> scopeTail)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(text.Written, hash);
        text.Clear();
        text.Append(Algorithm);
        text.Append((byte)'\n');
        text.Append(dateTime);
        text.Append((byte)'\n');
        text.Append(scope);
        text.Append(scopeTail);
        text.Append((byte)'\n');
        text.AppendHex(hash);
    }

    internal static void WriteCanonicalRequest(
        Utf8Buffer target,
        string method,
        ReadOnlySpan<byte> escapedPath,
        ReadOnlySpan<byte> canonicalQuery,
        ReadOnlySpan<KeyValuePair<string, string>> headers,
        ReadOnlySpan<string> additional,
        string payloadHash)
    {
        target.Append(method);
        target.Append((byte)'\n');
        target.Append(escapedPath);
        target.Append((byte)'\n');
        target.Append(canonicalQuery);
        target.Append((byte)'\n');
        CanonicalHeaders.WriteV4(headers, additional, target);
        target.Append((byte)'\n');
        AdditionalHeaders.Append(additional, target);
        target.Append((byte)'\n');
        target.Append(payloadHash);
    }
}
