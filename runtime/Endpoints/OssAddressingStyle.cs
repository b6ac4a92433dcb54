namespace OssGen;

/// <summary>Specifies how the URL of a request identifies the bucket.</summary>
public enum OssAddressingStyle
{
    /// <summary>
    /// The client uses path style if the endpoint is an IP address or <c>localhost</c>, and virtual-hosted style otherwise. This is the
    /// default.
    /// </summary>
    Automatic,

    /// <summary>
    /// The bucket name is part of the host name, as in <c>https://bucket.endpoint/key</c>. OSS accepts only this style on its own hosts.
    /// </summary>
    VirtualHosted,

    /// <summary>
    /// The bucket name is the first segment of the path, as in <c>https://endpoint/bucket/key</c>. This style is for servers that serve all
    /// buckets under one host name.
    /// </summary>
    Path,

    /// <summary>
    /// The URL contains no bucket name, as in <c>https://endpoint/key</c>. The endpoint is a custom domain that is mapped to the bucket.
    /// </summary>
    CName,
}
