using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OssGen.Wire;

namespace OssGen.Credentials.Exchange;

/// <summary>
/// Signs requests to Alibaba Cloud's APIs with <c>ACS3-HMAC-SHA256</c>: an HMAC-SHA256, with the secret as its key, over the hash of the
/// canonical request.
/// </summary>
internal static class AcsSignature
{
    private const string Algorithm = "ACS3-HMAC-SHA256";

    /// <summary>Adds the headers of the signature to a request without a body.</summary>
    /// <param name="message">The request; its URI has the canonical <paramref name="query"/>.</param>
    /// <param name="query">The canonical query, from <see cref="Query"/>.</param>
    /// <param name="action">The operation and the version of the API.</param>
    /// <param name="credentials">The credentials to sign with.</param>
    /// <param name="now">The server's time.</param>
    /// <param name="nonce">A value that is never used again.</param>
    internal static void Sign(
        HttpRequestMessage message,
        string query,
        (string Name, string Version) action,
        OssCredentials credentials,
        DateTimeOffset now,
        string nonce)
    {
        var body = Hex(SHA256.HashData([]));
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = message.RequestUri!.Authority,
            ["x-acs-action"] = action.Name,
            ["x-acs-content-sha256"] = body,
            ["x-acs-date"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["x-acs-signature-nonce"] = nonce,
            ["x-acs-version"] = action.Version,
        };
        if (credentials.SecurityToken is { } token)
        {
            headers["x-acs-security-token"] = token;
        }

        var names = string.Join(';', headers.Keys);
        var canonical = $"{message.Method.Method}\n/\n{query}\n"
            + string.Concat(headers.Select(static header => $"{header.Key}:{header.Value}\n")) + $"\n{names}\n{body}";
        var signature = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(credentials.AccessKeySecret),
            Encoding.UTF8.GetBytes($"{Algorithm}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}"));
        foreach (var (name, value) in headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        message.Headers.TryAddWithoutValidation(
            "Authorization", $"{Algorithm} Credential={credentials.AccessKeyId},SignedHeaders={names},Signature={Hex(signature)}");
    }

    /// <summary>Returns the canonical query of parameters: sorted by name, and escaped.</summary>
    internal static string Query(IEnumerable<KeyValuePair<string, string>> parameters) => string.Join(
        '&',
        parameters.OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .Select(static pair => $"{OssEscaping.EscapeQuery(pair.Key)}={OssEscaping.EscapeQuery(pair.Value)}"));

    private static string Hex(byte[] hash) => Convert.ToHexString(hash).ToLowerInvariant();
}
