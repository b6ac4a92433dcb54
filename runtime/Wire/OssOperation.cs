using System.ComponentModel;

namespace OssGen.Wire;

/// <summary>The fixed properties of an operation; each generated request type has one static instance.</summary>
/// <param name="name">The name of the operation in the OSS API, such as <c>PutBucketAcl</c>.</param>
/// <param name="method">The HTTP method, in upper case.</param>
/// <param name="scope">What the path names: the service, a bucket or an object.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OssOperation(string name, string method, OssScope scope)
{
    /// <summary>The name of the operation in the OSS API.</summary>
    public string Name { get; } = name;

    /// <summary>The HTTP method of the request.</summary>
    public HttpMethod Method { get; } = HttpMethod.Parse(method);

    /// <summary>What the path names: the service, a bucket or an object.</summary>
    public OssScope Scope { get; } = scope;

    /// <summary>
    /// The query names that a V1 signature covers because of this operation, in addition to the built-in list; in ordinal order.
    /// </summary>
    public IReadOnlyList<string> SignedQuery { get; init; } = [];

    /// <summary>The way in which the body of a successful reply is read.</summary>
    public OssReplyBody ReplyBody { get; init; }

    /// <summary>Whether the Content-MD5 of the body is sent.</summary>
    public bool ContentMd5 { get; init; }

    /// <summary>
    /// Whether the request may be sent again after a failure that leaves open whether the first attempt took effect; by default true for
    /// all methods except POST.
    /// </summary>
    public bool Idempotent { get; init; } = method != "POST";

    /// <summary>Whether the reply has the CRC-64 of the body just sent, which is compared; a reply without one is rejected.</summary>
    public bool Crc64 { get; init; }

    /// <summary>Whether the reply has the CRC-64 of the object that was stored; a reply without one is rejected.</summary>
    public bool StoredCrc64 { get; init; }
}
