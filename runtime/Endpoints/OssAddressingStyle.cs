namespace OssGen;

/// <summary>Specifies how the URL of a request identifies the bucket.</summary>
public enum OssAddressingStyle
{
    /// <summary>
    /// Path style if the endpoint is an IP address or <c>localhost</c>, otherwise virtual-hosted style. This is the default.
    /// </summary>
    Automatic,

    /// <summary><c>https://bucket.endpoint/key</c>, the only style that OSS accepts on its own hosts.</summary>
    VirtualHosted,

    /// <summary><c>https://endpoint/bucket/key</c>, for servers that serve all buckets under one host name.</summary>
    Path,

    /// <summary><c>https://endpoint/key</c>, where the endpoint is a custom domain that is bound to the bucket.</summary>
    CName,
}
