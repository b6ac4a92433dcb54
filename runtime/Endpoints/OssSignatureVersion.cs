namespace OssGen;

/// <summary>Specifies the signature version with which requests are signed.</summary>
public enum OssSignatureVersion
{
    /// <summary>Requests are signed with V4 if the region is known, and with V1 otherwise. This is the default.</summary>
    Automatic,

    /// <summary>Requests are signed with version 1 (HMAC-SHA1), which requires no region.</summary>
    V1,

    /// <summary>Requests are signed with version 4 (OSS4-HMAC-SHA256), which requires a region.</summary>
    V4,
}
