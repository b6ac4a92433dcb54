using System.ComponentModel;

namespace OssGen.Wire;

/// <summary>The fixed facts of an operation; one static instance per generated request type.</summary>
/// <param name="name">The OSS API's name, such as <c>PutBucketAcl</c>.</param>
/// <param name="method">HTTP method in upper case.</param>
/// <param name="scope">What the path names.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OssOperation(string name, string method, OssScope scope)
{
    /// <summary>The OSS API's name.</summary>
    public string Name { get; } = name;

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; } = HttpMethod.Parse(method);

    /// <summary>What the path names.</summary>
    public OssScope Scope { get; } = scope;

    /// <summary>
    /// Query names that a V1 signature covers because of this operation, in addition to the built-in list; ordinal order.
    /// </summary>
    public IReadOnlyList<string> SignedQuery { get; init; } = [];

    /// <summary>How the reply's body is taken.</summary>
    public OssReplyBody ReplyBody { get; init; }

    /// <summary>Content-MD5 of the body is sent.</summary>
    public bool ContentMd5 { get; init; }

    /// <summary>
    /// Whether it may be sent again after a failure that leaves open whether the first one took effect. Default: all but POST.
    /// </summary>
    public bool Idempotent { get; init; } = method != "POST";

    /// <summary>The reply's CRC-64 is that of the body just sent, and is compared; a reply without one is refused.</summary>
    public bool Crc64 { get; init; }

    /// <summary>The reply tells the CRC-64 of the object that it stored; one that doesn't is refused.</summary>
    public bool StoredCrc64 { get; init; }
}
