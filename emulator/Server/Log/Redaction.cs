using System.Text;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Log;

/// <summary>Replaces the secrets of a request, which are signatures, security tokens and callbacks, by <c>***</c>.</summary>
/// <param name="request">The request; null when its target can't be read.</param>
/// <param name="hidesKeyId">Whether the AccessKey ID is replaced too: one that no account has may be a secret in the wrong place.</param>
internal sealed class Redaction(OssServerRequest? request, bool hidesKeyId)
{
    private const string Hidden = "***";

    // The fields of a form that its policy may contain.
    private static readonly string[] SecretFields = ["security-token", "callback"];

    // Those of Amazon S3, too, whose clients are refused: their signatures are good elsewhere.
    private static readonly string[] SignatureParameters = ["Signature", "x-oss-signature", "X-Amz-Signature"];

    private static readonly string[] TokenParameters = ["security-token", "x-oss-security-token", "X-Amz-Security-Token"];

    // The URL and the variables of a callback are known to its server only, and often contain its credentials.
    private static readonly string[] CallbackParameters = ["callback", "callback-var"];

    private static readonly string[] KeyIdParameters = ["OSSAccessKeyId", "AWSAccessKeyId", "x-oss-credential", "X-Amz-Credential"];

    private static readonly string[] SecretHeaders =
        ["Authorization", "x-oss-security-token", "x-amz-security-token", "x-oss-callback", "x-oss-callback-var", "Cookie"];

    /// <summary>Determines whether a request has a signature, of any kind.</summary>
    public static bool IsSigned(OssServerRequest? request) => request is not null
        && (request.HasHeader("Authorization") || SignatureParameters.Any(request.HasQuery));

    /// <summary>Returns bucket, key and query of the request, or its path if they can't be read.</summary>
    /// <param name="rawTarget">The target of the request as sent.</param>
    public string Resource(string rawTarget)
    {
        if (request is null)
        {
            return rawTarget.Split('?')[0];
        }

        var path = request.Segments.Count > 0 ? string.Join('/', request.Segments) : request.Key;
        var query = request.QueryParameters.Select(pair => pair.Value.Length == 0 ? pair.Key : $"{pair.Key}={Shown(pair.Key, pair.Value)}");
        return (request.Bucket.Length == 0 ? $"/{path}" : $"/{request.Bucket}/{path}")
            + (request.QueryParameters.Count == 0 ? "" : $"?{string.Join('&', query)}");
    }

    /// <summary>Returns a text that an error says was signed, or null if it doesn't contain the text.</summary>
    /// <param name="fault">The error; null for none.</param>
    /// <param name="name">The name of the text in the error document.</param>
    public string? Signed(OssFaultException? fault, string name)
    {
        if (fault?.Details.FirstOrDefault(detail => detail.Key == name).Value is not { } signed || HasPolicyWithSecret(signed))
        {
            return null;
        }

        foreach (var secret in Secrets())
        {
            signed = signed.Replace(secret, Hidden, StringComparison.Ordinal)
                .Replace(OssEscaping.EscapeQuery(secret), Hidden, StringComparison.Ordinal);
        }

        return signed;
    }

    private string Shown(string name, string value) => IsSecret(name) ? Hidden : value;

    private bool IsSecret(string parameter) => SignatureParameters.Concat(TokenParameters).Concat(CallbackParameters)
        .Concat(hidesKeyId ? KeyIdParameters : [])
        .Contains(parameter, StringComparer.OrdinalIgnoreCase);

    // A form signs its policy, as base64, and conditions of the policy may contain the token and the callback. JSON can write their names
    // with escapes.
    private static bool HasPolicyWithSecret(string signed)
    {
        var bytes = new byte[signed.Length];
        return Convert.TryFromBase64String(signed, bytes, out var count)
            && Encoding.UTF8.GetString(bytes, 0, count) is var policy
            && SecretFields.Append("\\u").Any(field => policy.Contains(field, StringComparison.OrdinalIgnoreCase));
    }

    private IEnumerable<string> Secrets() => request is null ? [] : SecretHeaders.Select(request.Header)
        .Concat(request.QueryParameters.Where(pair => IsSecret(pair.Key))
            .Select(pair => pair.Value))
        .OfType<string>()
        .Select(secret => secret.Trim())
        .Where(secret => secret.Length > 0);
}
