using System.ComponentModel;

namespace OssGen.Wire;

/// <summary>
/// A product with hosts, a signing product or resource names of its own, to which operations belong. There is one instance for each service
/// that a project's operations use. Operations of OSS itself have none.
/// </summary>
/// <param name="name">The name of the service in the spec, such as <c>Vectors</c>.</param>
/// <param name="endpoint">
/// The host, such as <c>{region}.oss-vectors.aliyuncs.com</c>, without the bucket. Placeholders in braces are <c>region</c>, <c>account</c>
/// and the names of members.
/// </param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OssService(string name, string endpoint)
{
    /// <summary>The name of the service in the spec.</summary>
    public string Name { get; } = name;

    /// <summary>The host without the bucket, with placeholders in braces.</summary>
    public string Endpoint { get; } = endpoint;

    /// <summary>The host in the internal network; null if it is <see cref="Endpoint"/>.</summary>
    public string? InternalEndpoint { get; init; }

    /// <summary>The label in front of the host of requests with a bucket. The default is the name of the bucket.</summary>
    public string BucketHost { get; init; } = "{Bucket}";

    /// <summary>The product in the scope of signature V4; null for the product of the client.</summary>
    public string? Product { get; init; }

    /// <summary>The token in front of the client's User-Agent; null for none.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The form of the error documents that a server writes. The default is XML.</summary>
    public OssErrorForm ErrorForm { get; init; }
}
