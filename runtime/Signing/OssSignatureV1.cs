using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using OssGen.Signing;
using OssGen.Text;

namespace OssGen.Wire;

/// <summary>
/// The steps of OSS's first signature (HMAC-SHA1) over plain values, for servers that verify signatures and for tests. The client signs
/// through the same code. Nothing is validated here: signatures are defined for any name.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OssSignatureV1
{
    /// <summary>The string to sign.</summary>
    /// <param name="method">HTTP method in upper case.</param>
    /// <param name="resource"><c>/</c>, <c>/bucket/</c> or <c>/bucket/key</c>, unescaped, whatever the URL's style.</param>
    /// <param name="query">All parameters, unescaped; the signed ones are picked out.</param>
    /// <param name="headers">All headers; the signed ones are picked out.</param>
    /// <param name="signedQuery">Parameter names that the operation has signed in addition to the built-in ones.</param>
    /// <param name="date">
    /// The date line: null takes x-oss-date or else Date from the headers; a presigned URL has its <c>Expires</c> here.
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

    /// <summary>The signature, in base64.</summary>
    /// <param name="secret">The AccessKey secret.</param>
    /// <param name="stringToSign">From <see cref="StringToSign"/>; for a POST form the policy in base64.</param>
    public static string Signature(string secret, string stringToSign) => Signature(secret, Encoding.UTF8.GetBytes(stringToSign));

    /// <summary>Whether a parameter is signed whatever the operation: OSS's core list and every <c>x-oss-*</c> name.</summary>
    /// <param name="name">The parameter's unescaped name.</param>
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
        target.Append(Find(headers, "Content-MD5"));
        target.Append((byte)'\n');
        target.Append(Find(headers, "Content-Type"));
        target.Append((byte)'\n');
        target.Append(date ?? Find(headers, "x-oss-date") ?? Find(headers, "Date"));
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
