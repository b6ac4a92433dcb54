namespace OssGen;

/// <summary>Specifies the signature version with which requests are signed.</summary>
public enum OssSignatureVersion
{
    /// <summary>V4 if the region is known, otherwise V1. This is the default.</summary>
    Automatic,

    /// <summary>Signature version 1 (HMAC-SHA1), which needs no region.</summary>
    V1,

    /// <summary>Signature version 4 (OSS4-HMAC-SHA256), which requires a region.</summary>
    V4,
}
