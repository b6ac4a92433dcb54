namespace OssGen;

/// <summary>How requests are signed.</summary>
public enum OssSignatureVersion
{
    /// <summary>The default: V4 when the region is known, V1 otherwise.</summary>
    Automatic,

    /// <summary>HMAC-SHA1; needs no region.</summary>
    V1,

    /// <summary>OSS4-HMAC-SHA256; needs a region.</summary>
    V4,
}
