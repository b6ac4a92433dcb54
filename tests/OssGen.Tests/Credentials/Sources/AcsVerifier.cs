using System.Security.Cryptography;
using System.Text;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Credentials.Sources;

/// <summary>Computes the signature of a received request as a server does: from the request itself.</summary>
internal static class AcsVerifier
{
    internal static string Signature(HttpRequestMessage message, string secret) => Signature(
        message.Method.Method, message.RequestUri!, name => Header(message, name), [], secret);

    internal static string Signature(SeenRequest request, string secret) =>
        Signature(request.Method, request.Uri, name => request.Header(name)!, request.Body, secret);

    internal static string Header(HttpRequestMessage message, string name) => message.Headers.NonValidated[name].ToString();

    private static string Signature(string method, Uri uri, Func<string, string> header, byte[] body, string secret)
    {
        var signed = header("Authorization").Split("SignedHeaders=")[1].Split(',')[0];
        var canonical = new StringBuilder()
            .Append(method).Append('\n').Append(uri.AbsolutePath).Append('\n').Append(uri.Query.TrimStart('?')).Append('\n');
        foreach (var name in signed.Split(';'))
        {
            canonical.Append(name).Append(':').Append(header(name).Trim()).Append('\n');
        }

        canonical.Append('\n').Append(signed).Append('\n').Append(Hash(body));
        var text = "ACS3-HMAC-SHA256\n" + Hash(Encoding.UTF8.GetBytes(canonical.ToString()));
        using var mac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
        return Convert.ToHexString(mac.ComputeHash(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
    }

    private static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant();
}
