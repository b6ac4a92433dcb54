using OssGen.Emulator.Errors;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Authentication;

/// <summary>
/// Recognizes the signatures of Amazon S3. Clients that speak its protocol also work with OSS, but not with the emulator.
/// </summary>
internal static class AwsSignature
{
    private const string Authorization = "Authorization";

    private static readonly string[] Schemes = ["AWS4-HMAC-SHA256", "AWS4-ECDSA-P256-SHA256", "AWS"];

    private static readonly string[] Parameters = ["X-Amz-Signature", "X-Amz-Algorithm", "X-Amz-Credential", "AWSAccessKeyId"];

    /// <summary>Throws an error that says the cause when a request is signed for Amazon S3.</summary>
    public static void Refuse(OssServerRequest request)
    {
        if (request.Header(Authorization)?.Split(' ')[0] is { } scheme && Schemes.Contains(scheme))
        {
            throw OssErrors.SignedForAws(Authorization, scheme);
        }

        Refuse(request.QueryParameters);
    }

    /// <summary>Throws an error that names the cause if the parameters of a URL or the fields of a form are signed for Amazon S3.</summary>
    public static void Refuse(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        foreach (var name in parameters.Select(pair => pair.Key))
        {
            if (Parameters.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw OssErrors.SignedForAws(name, Schemes[0]);
            }
        }
    }
}
