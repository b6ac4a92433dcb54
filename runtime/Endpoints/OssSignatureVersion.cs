namespace OssGen;

/// <summary>Specifies the signature version with which requests are signed.</summary>
public enum OssSignatureVersion
{
    /// <summary>
    /// Requests are signed with V4, and with V1 only for <c>oss.aliyuncs.com</c> and <c>oss-internal.aliyuncs.com</c> without a region.
    /// This is the default.
    /// </summary>
    Automatic,

    /// <summary>Requests are signed with version 1 (HMAC-SHA1), which requires no region.</summary>
    V1,

    /// <summary>Requests are signed with version 4 (OSS4-HMAC-SHA256), which requires a region.</summary>
    V4,
}
