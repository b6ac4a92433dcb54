namespace OssGen;

/// <summary>Where a request names its bucket.</summary>
public enum OssAddressingStyle
{
    /// <summary>The default: path style when the endpoint is an IP address or <c>localhost</c>, otherwise virtual-hosted.</summary>
    Automatic,

    /// <summary><c>https://bucket.endpoint/key</c>: the only style that OSS itself takes on its own hosts.</summary>
    VirtualHosted,

    /// <summary><c>https://endpoint/bucket/key</c>.</summary>
    Path,

    /// <summary><c>https://endpoint/key</c>: the endpoint is a domain of your own that is bound to the bucket.</summary>
    CName,
}
