using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using OssGen.Signing;
using OssGen.Text;

namespace OssGen.Wire;

/// <summary>
/// Performs the steps of signature version 1 (HMAC-SHA1) on plain values, for servers that verify signatures and for tests. The client
/// signs with the same code. Inputs are not validated, because signatures are defined for any name.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OssSignatureV1
{
    /// <summary>
    /// Returns the string to sign: the method, Content-MD5, Content-Type, the date, the x-oss-* headers, and the resource with the signed
    /// query parameters, joined by LF.
    /// </summary>
    /// <param name="method">The HTTP method in upper case.</param>
    /// <param name="resource"><c>/</c>, <c>/bucket/</c> or <c>/bucket/key</c>, unescaped, regardless of the addressing style.</param>
    /// <param name="query">All query parameters, unescaped; those that V1 signs are selected.</param>
    /// <param name="headers">All headers; those that V1 signs are selected.</param>
    /// <param name="signedQuery">The names of parameters that the operation signs in addition to the built-in ones.</param>
    /// <param name="date">
    /// The date line: for a presigned URL, its <c>Expires</c>; null to take x-oss-date, or else Date, from the headers.
    /// </param>
    public static string StringToSign(
        string method,
        string resource,
        ReadOnlySpan<KeyValuePair<string, string?>> query,
        ReadOnlySpan<KeyValuePair<string, string>> headers,
        IReadOnlyList<string> signedQuery,
        string? date = null)
    {
        ArgumentNullException.ThrowIfNull(signedQuery);
        var text = new Utf8Buffer();
        WriteHead(text, method, headers, date);
        text.Append(resource);
        SubResources.Write(query, signedQuery, text);
        return Encoding.UTF8.GetString(text.Written);
    }

    /// <summary>Returns the V1 signature in base64.</summary>
    /// <param name="secret">The AccessKey secret.</param>
    /// <param name="stringToSign">The result of <see cref="StringToSign"/>; for a POST form, the policy in base64.</param>
    public static string Signature(string secret, string stringToSign) => Signature(secret, Encoding.UTF8.GetBytes(stringToSign));

    /// <summary>
    /// Determines whether V1 signs a query parameter for every operation: a parameter on OSS's core list, a parameter that selects an
    /// operation and that a published client signs, or an <c>x-oss-*</c> parameter.
    /// </summary>
    /// <param name="name">The unescaped name of the parameter.</param>
    public static bool IsSigned(string name) => SubResources.IsBuiltIn(name);

    [SuppressMessage("Security", "CA5350", Justification = "OSS defines this signature as HMAC-SHA1.")]
    internal static string Signature(string secret, ReadOnlySpan<byte> stringToSign)
    {
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        var key = Encoding.UTF8.GetBytes(secret);
        HMACSHA1.HashData(key, stringToSign, hash);
        CryptographicOperations.ZeroMemory(key);
        return Convert.ToBase64String(hash);
    }

    internal static void WriteHead(Utf8Buffer target, string method, ReadOnlySpan<KeyValuePair<string, string>> headers, string? date)
    {
        target.Append(method);
        target.Append((byte)'\n');
        target.Append(Find(headers, WireNames.ContentMd5));
        target.Append((byte)'\n');
        target.Append(Find(headers, WireNames.ContentType));
        target.Append((byte)'\n');
        target.Append(date ?? Find(headers, WireNames.SigningTime) ?? Find(headers, "Date"));
        target.Append((byte)'\n');
        CanonicalHeaders.WriteV1(headers, target);
    }

    private static string? Find(ReadOnlySpan<KeyValuePair<string, string>> headers, string name)
    {
        foreach (var pair in headers)
        {
            if (pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return pair.Value.Trim();
            }
        }

        return null;
    }
}
