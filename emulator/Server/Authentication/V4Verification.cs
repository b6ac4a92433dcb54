using System.Globalization;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Authentication;

/// <summary>Verifies OSS signatures of version 4 (OSS4-HMAC-SHA256), in the Authorization header and in presigned URLs.</summary>
internal sealed class V4Verification(Accounts accounts, SigningScopes scopes, TimeProvider time)
{
    private const int LongestLifetime = 7 * 24 * 3600;

    private readonly SigningKeys _keys = new();

    public OssAccount VerifyHeader(SignedRequest signed, string authorization)
    {
        var parts = V4Authorization.Parse(authorization) ?? throw OssErrors.MalformedAuthorization(authorization);
        var request = signed.Request;
        var when = SignatureTime.ParseV4(request.Header("x-oss-date"))
            ?? SignatureTime.ParseHttpDate(request.Header("Date"))
            ?? throw OssErrors.NoValidDate();
        SignatureTime.CheckSkew(when, time.GetUtcNow());
        scopes.RequireHeader(parts, signed.Product, request.HostRegion);
        return Check(signed, parts, when, signed.Query());
    }

    public OssAccount VerifyUrl(SignedRequest signed)
    {
        var request = signed.Request;
        if (request.Query("x-oss-signature-version") != OssSignatureV4.Algorithm)
        {
            throw OssErrors.InvalidArgument(
                "Invalid signature version.", "x-oss-signature-version", request.Query("x-oss-signature-version") ?? "");
        }

        var parts = V4Authorization.OfUrl(
            request.Query("x-oss-credential"), request.Query("x-oss-signature"), request.Query("x-oss-additional-headers"));
        if (parts is null || request.Query("x-oss-expires") is not { } expires)
        {
            throw OssErrors.IncompleteSignedUrl();
        }

        var when = SignatureTime.ParseV4(request.Query("x-oss-date")) ?? throw OssErrors.NoValidDate();
        CheckLifetime(when, expires);
        scopes.RequireCredential(parts, request.HostRegion, signed.Product);
        RequireHeaders(request, parts.AdditionalHeaders);
        return Check(signed, parts, when, signed.Query("x-oss-signature"));
    }

    private static void RequireHeaders(OssServerRequest request, IReadOnlyList<string> additionalHeaders)
    {
        foreach (var header in additionalHeaders)
        {
            if (!request.HasHeader(header))
            {
                throw OssErrors.InvalidArgument(
                    "The request lacks an additional header that is signed.", "x-oss-additional-headers", header);
            }
        }
    }

    private void CheckLifetime(DateTimeOffset when, string expires)
    {
        if (!int.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds is < 1 or > LongestLifetime)
        {
            throw OssErrors.InvalidArgument("x-oss-expires must be between 1 and 604800 seconds.", "x-oss-expires", expires);
        }

        var now = time.GetUtcNow();
        if (when - now > OssErrors.AllowedSkew)
        {
            throw OssErrors.RequestTimeTooSkewed(when, now);
        }

        var end = when.AddSeconds(seconds);
        if (now > end)
        {
            throw OssErrors.Expired(end, now);
        }
    }

    private OssAccount Check(SignedRequest signed, V4Authorization parts, DateTimeOffset when, KeyValuePair<string, string?>[] query)
    {
        var dateTime = OssSignatureV4.FormatTime(when);
        if (parts.Day != dateTime[..8])
        {
            throw OssErrors.InvalidSigningDate();
        }

        var account = accounts.Find(parts.AccessKeyId) ?? throw OssErrors.InvalidAccessKeyId(parts.AccessKeyId);
        var payload = signed.Request.Header("x-oss-content-sha256") ?? OssSignatureV4.UnsignedPayload;
        var canonical = OssSignatureV4.CanonicalRequest(
            signed.Request.Method, signed.ResourceOf(parts.Region, account.Owner), query, signed.Headers, parts.AdditionalHeaders, payload);
        var scope = OssSignatureV4.Scope(parts.Day, parts.Region, parts.Product);
        var stringToSign = OssSignatureV4.StringToSign(dateTime, scope, canonical);
        var key = _keys.Of(account, parts);
        return SignatureComparison.AreEqual(OssSignatureV4.Signature(key, stringToSign), parts.Signature)
            ? account
            : throw OssErrors.SignatureDoesNotMatch(account.AccessKeyId, parts.Signature, stringToSign, canonical);
    }
}
