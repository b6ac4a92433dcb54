using System.Globalization;
using System.Text;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Errors;

// Authentication and access.
internal static partial class OssErrors
{
    /// <summary>The maximum difference between the time of a signed request and the server's time: 15 minutes.</summary>
    public static readonly TimeSpan AllowedSkew = TimeSpan.FromMinutes(15);

    public static OssFaultException AccessDenied(string message = "AccessDenied") => new(403, "AccessDenied", message);

    public static OssFaultException AnonymousForbidden() => AccessDenied("Anonymous access is forbidden for this operation.");

    /// <summary>Creates the error for a caller that doesn't own the bucket and has no permission for the operation.</summary>
    public static OssFaultException ForeignBucket() => AccessDenied("The bucket you access does not belong to you.");

    public static OssFaultException DeniedByBucketAcl() => new(
        403, "AccessDenied", "You have no right to access this object because of bucket acl.") { Ec = "0003-00000001" };

    public static OssFaultException DeniedByObjectAcl() => AccessDenied("You have no right to access this object.");

    public static OssFaultException DeniedByPolicy() =>
        new(403, "AccessDenied", "Access denied by bucket policy.") { Ec = "0003-00000101" };

    /// <summary>Creates the error for an ACL or a policy that would allow public access while it is blocked.</summary>
    /// <param name="what">What would allow it: a bucket ACL, an object ACL or a bucket policy.</param>
    public static OssFaultException PublicAccessBlocked(string what) => AccessDenied($"Put public {what} is not allowed");

    /// <summary>Creates the error for a caller other than the owner who doesn't declare that it pays for the request.</summary>
    /// <param name="bucket">The bucket, whose owner lets requesters pay.</param>
    /// <param name="ec">The error cause code, which depends on how the request is signed.</param>
    public static OssFaultException RequesterMustPay(string bucket, string ec) =>
        new(403, "AccessDenied", "Access denied for requester pay bucket") { Ec = ec, Details = [new("BucketName", bucket)] };

    public static OssFaultException InvalidBucketAcl(string acl) => UnknownValue.Of("x-oss-acl", acl);

    public static OssFaultException InvalidObjectAcl(string acl) => OssServerRequest.InvalidObjectAcl(acl);

    public static OssFaultException NoValidDate() =>
        new(403, "AccessDenied", "OSS authentication requires a valid Date.") { Ec = "0002-00000503" };

    public static OssFaultException IncompleteSignedUrl() =>
        AccessDenied("Query-string authentication requires the Signature, Expires and OSSAccessKeyId parameters");

    public static OssFaultException InvalidExpires() => AccessDenied("Invalid date (should be seconds since epoch).");

    public static OssFaultException Expired(DateTimeOffset expires, DateTimeOffset now) => new(403, "AccessDenied", "Request has expired.")
    {
        Details = [new("Expires", Time(expires)), new("ServerTime", Time(now))],
    };

    public static OssFaultException RequestTimeTooSkewed(DateTimeOffset requestTime, DateTimeOffset now) => new(
        403, "RequestTimeTooSkewed", "The difference between the request time and the current time is too large.")
    {
        Ec = "0002-00000504",
        Details =
        [
            new("MaxAllowedSkewMilliseconds", AllowedSkew.TotalMilliseconds.ToString(CultureInfo.InvariantCulture)),
            new("RequestTime", Time(requestTime)),
            new("ServerTime", Time(now)),
        ],
    };

    public static OssFaultException InvalidAccessKeyId(string id) => new(
        403, UnknownKey, "The OSS Access Key Id you provided does not exist in our records.")
    {
        Ec = "0002-00000902",
        Details = [new("OSSAccessKeyId", id)],
    };

    /// <summary>The error code of a request with an unknown AccessKey ID.</summary>
    public const string UnknownKey = "InvalidAccessKeyId";

    /// <summary>The error code of a request whose signature doesn't match.</summary>
    public const string SignatureMismatch = "SignatureDoesNotMatch";

    /// <summary>
    /// Creates the error for a signature that doesn't match. The error contains the string that the server signed, so that the client can
    /// compare it. The error doesn't contain anything that depends on the secret.
    /// </summary>
    public static OssFaultException SignatureDoesNotMatch(string id, string provided, string stringToSign, string? canonicalRequest)
    {
        List<KeyValuePair<string, string>> details =
        [
            new("OSSAccessKeyId", id),
            new("SignatureProvided", provided),
            new("StringToSign", stringToSign),
            new("StringToSignBytes", HexBytes(stringToSign)),
        ];
        if (canonicalRequest is not null)
        {
            details.Add(new("CanonicalRequest", canonicalRequest));
        }

        return new OssFaultException(
            403,
            SignatureMismatch,
            "The request signature we calculated does not match the signature you provided. Check your key and signing method.")
        {
            Ec = canonicalRequest is null ? "0002-00000040" : "0002-00000201",
            Details = details,
        };
    }

    public static OssFaultException MalformedAuthorization(string value) =>
        InvalidArgument("The Authorization header is malformed.", "Authorization", value.Split(' ')[0]);

    /// <summary>Creates the error for a request whose signature has version 2, which isn't verified.</summary>
    /// <param name="argument">The name of the header or parameter with the version.</param>
    public static OssFaultException SignedWithV2(string argument) => InvalidArgument(
        "The emulator doesn't verify signatures of version 2. Set signature version 1 or 4 in the options of the client.",
        argument,
        "OSS2");

    /// <summary>Creates the error for a request of a client that speaks the protocol of Amazon S3.</summary>
    /// <param name="argument">The name of the header, parameter or field with the signature.</param>
    /// <param name="scheme">The name of the scheme of the signature.</param>
    public static OssFaultException SignedForAws(string argument, string scheme) => InvalidArgument(
        "The request is signed for Amazon S3, and the emulator only takes requests and signatures of OSS. Use a client of OSS, or the "
        + "provider OSS of a client that speaks several protocols.",
        argument,
        scheme);

    public static OssFaultException InvalidSigningDate() => new(400, "InvalidArgument", "Invalid signing date in Authorization header.");

    /// <summary>Creates the error for a V4 signature whose scope contains a wrong region or product.</summary>
    /// <param name="part">The wrong part: <c>region</c> or <c>product</c>.</param>
    /// <param name="sent">The part of the signature.</param>
    /// <param name="accepted">The parts that are accepted.</param>
    /// <param name="ec">The error cause code; null if it isn't known.</param>
    public static OssFaultException InvalidSigningScope(string part, string sent, IEnumerable<string> accepted, string? ec) =>
        new(400, "InvalidArgument", $"Invalid signing {part} in Authorization header.{Accepted(sent, accepted)}") { Ec = ec };

    /// <summary>Creates the error for a wrong scope in a URL parameter or form field.</summary>
    /// <param name="part">The wrong part: <c>region</c> or <c>product</c>.</param>
    /// <param name="sent">The part of the signature.</param>
    /// <param name="accepted">The parts that are accepted.</param>
    public static OssFaultException InvalidCredentialScope(string part, string sent, IEnumerable<string> accepted) =>
        new(400, "InvalidArgument", $"The signing {part} in credential is invalid.{Accepted(sent, accepted)}");

    // After OSS's own text, which says enough about an empty part.
    private static string Accepted(string sent, IEnumerable<string> accepted) => sent.Length == 0
        ? ""
        : $" The signature is for '{sent}'; this emulator accepts {string.Join(", ", accepted.Select(each => $"'{each}'"))}.";

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'.000Z'", CultureInfo.InvariantCulture);

    private static string HexBytes(string text)
    {
        var hex = new StringBuilder(text.Length * 3);
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            hex.Append(value.ToString("X2", CultureInfo.InvariantCulture)).Append(' ');
        }

        return hex.ToString();
    }
}
