using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Errors;

// Forms and callbacks.
internal static partial class OssErrors
{
    public static OssFaultException NotMultipart() => new(
        400, "RequestIsNotMultiPartContent", "Bucket POST must be of the enclosure-type multipart/form-data.");

    public static OssFaultException MalformedPost() => new(
        400, "MalformedPOSTRequest", "The body of your POST request is not well-formed multipart/form-data.") { Ec = "0006-00000104" };

    public static OssFaultException SeveralFilesInPost() => new(
        400, "IncorrectNumberOfFilesInPOSTRequest", "POST requires exactly one file upload per request.");

    public static OssFaultException FieldItemTooLong() =>
        new(400, "FieldItemTooLong", "Your name of form field is too long.") { Ec = "0006-00000110" };

    public static OssFaultException PostFieldsTooLarge() => new(
        400,
        "MaxPOSTPreDataLengthExceededError",
        "Your POST request fields preceding the upload file were too large.") { Ec = "0006-00000112" };

    public static OssFaultException PostTooSmall(long proposed, long minimum) => new(
        400, "EntityTooSmall", "Your proposed upload smaller than the minimum allowed size.")
    {
        Ec = "0006-00000004",
        Details = [new("MinSizeAllowed", Text(minimum)), new("ProposedSize", Text(proposed))],
    };

    public static OssFaultException InvalidPolicy(string message) => new(400, "InvalidPolicyDocument", message);

    public static OssFaultException PolicyExpired() => new(
        403, "AccessDenied", "Invalid according to Policy: Policy expired.") { Ec = "0006-00000213" };

    public static OssFaultException PolicyConditionFailed(string condition) => new(
        403, "AccessDenied", $"Invalid according to Policy: Policy Condition failed: {condition}") { Ec = "0006-00000227" };

    public static OssFaultException FormSignatureDoesNotMatch(string id, string provided, string policy) => new(
        403,
        "SignatureDoesNotMatch",
        "The request signature we calculated does not match the signature you provided. Check your key and signing method.")
    {
        Ec = "0002-00000705",
        Details =
        [
            new("OSSAccessKeyId", id),
            new("SignatureProvided", provided),
            new("StringToSign", policy),
            new("StringToSignBytes", HexBytes(policy)),
        ],
    };

    /// <summary>
    /// Creates the error for an upload with a callback when callbacks are disabled. It is OSS's error for an unknown header, with a message
    /// that explains how to enable callbacks.
    /// </summary>
    public static OssFaultException CallbacksAreOff() => new(
        400,
        "NotImplemented",
        "This emulator makes no callbacks: they are off, as they are by default where it can be reached from other machines. "
        + "To have them made, start it with --callbacks loopback, or set OssEmulatorOptions.Callbacks.")
    {
        Details = [new("Header", "x-oss-callback")],
    };

    public static OssFaultException AnonymousCallback() => AccessDenied(
        "Anonymous uploads can not call back here: the emulator or the callback's server can be reached from other machines.");

    /// <summary>Creates the error for a callback that failed after the object was stored.</summary>
    public static OssFaultException CallbackFailed(string message, IEnumerable<KeyValuePair<string, string>> headers) => new(
        203, "CallbackFailed", message)
    {
        Ec = "0007-00000203",
        Headers = [.. headers],
    };
}
