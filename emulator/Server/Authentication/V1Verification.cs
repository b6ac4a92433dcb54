using System.Globalization;
using OssGen.Emulator.Errors;
using OssGen.Wire;

namespace OssGen.Emulator.Authentication;

/// <summary>Verifies OSS signatures of version 1, in the Authorization header and in presigned URLs.</summary>
internal sealed class V1Verification(Accounts accounts, TimeProvider time)
{
    private const string Scheme = "OSS ";

    public OssAccount VerifyHeader(SignedRequest signed, string authorization)
    {
        var colon = authorization.LastIndexOf(':');
        if (!authorization.StartsWith(Scheme, StringComparison.Ordinal) || colon <= Scheme.Length)
        {
            throw OssErrors.MalformedAuthorization(authorization);
        }

        var date = signed.Request.Header("x-oss-date") ?? signed.Request.Header("Date");
        SignatureTime.CheckSkew(SignatureTime.ParseHttpDate(date) ?? throw OssErrors.NoValidDate(), time.GetUtcNow());
        var account = Find(authorization[Scheme.Length..colon].Trim());
        Check(account, authorization[(colon + 1)..].Trim(), StringToSign(signed, signed.Query(), null));
        return account;
    }

    public OssAccount VerifyUrl(SignedRequest signed)
    {
        if (signed.Request.Query("OSSAccessKeyId") is not { Length: > 0 } id
            || signed.Request.Query("Signature") is not { Length: > 0 } signature
            || signed.Request.Query("Expires") is not { Length: > 0 } expires)
        {
            throw OssErrors.IncompleteSignedUrl();
        }

        if (!long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > SignatureTime.LastUnixSecond)
        {
            throw OssErrors.InvalidExpires();
        }

        var end = DateTimeOffset.FromUnixTimeSeconds(seconds);
        var now = time.GetUtcNow();
        if (now > end)
        {
            throw OssErrors.Expired(end, now);
        }

        var account = Find(id);
        Check(account, signature, StringToSign(signed, signed.Query("Signature", "OSSAccessKeyId", "Expires"), expires));
        return account;
    }

    private static string StringToSign(SignedRequest signed, KeyValuePair<string, string?>[] query, string? date) =>
        OssSignatureV1.StringToSign(signed.Request.Method, signed.Resource, query, signed.Headers, signed.OperationQuery, date);

    private static void Check(OssAccount account, string provided, string stringToSign)
    {
        if (!SignatureComparison.AreEqual(OssSignatureV1.Signature(account.AccessKeySecret, stringToSign), provided))
        {
            throw OssErrors.SignatureDoesNotMatch(account.AccessKeyId, provided, stringToSign, canonicalRequest: null);
        }
    }

    private OssAccount Find(string id) => accounts.Find(id) ?? throw OssErrors.InvalidAccessKeyId(id);
}
