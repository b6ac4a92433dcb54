namespace OssGen.Text;

/// <summary>Names of headers, query parameters and form fields that several classes use.</summary>
internal static class WireNames
{
    /// <summary>The prefix of the headers with user metadata.</summary>
    internal const string MetadataPrefix = "x-oss-meta-";

    internal const string Callback = "x-oss-callback";
    internal const string CallbackVariables = "x-oss-callback-var";
    internal const string Crc64 = "x-oss-hash-crc64ecma";

    /// <summary>The query parameter for processed content, such as a resized image.</summary>
    internal const string Process = "x-oss-process";

    // Signature version 4: headers, parameters of presigned URLs, and fields of forms.
    internal const string AdditionalHeaders = "x-oss-additional-headers";
    internal const string ContentSha256 = "x-oss-content-sha256";
    internal const string Credential = "x-oss-credential";
    internal const string Lifetime = "x-oss-expires";
    internal const string SecurityToken = "x-oss-security-token";
    internal const string Signature = "x-oss-signature";
    internal const string SignatureVersion = "x-oss-signature-version";
    internal const string SigningTime = "x-oss-date";

    // Signature version 1: parameters of presigned URLs, and fields of forms.
    internal const string AccessKeyIdOfV1 = "OSSAccessKeyId";
    internal const string ExpiresOfV1 = "Expires";
    internal const string SecurityTokenOfV1 = "security-token";
    internal const string SignatureOfV1 = "Signature";

    internal const string AcceptEncoding = "Accept-Encoding";
    internal const string ContentEncoding = "Content-Encoding";
    internal const string ContentLength = "Content-Length";
    internal const string ContentMd5 = "Content-MD5";
    internal const string ContentRange = "Content-Range";
    internal const string ContentType = "Content-Type";
    internal const string IfMatch = "If-Match";
    internal const string RetryAfter = "Retry-After";
}
