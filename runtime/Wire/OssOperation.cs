using System.ComponentModel;

namespace OssGen.Wire;

/// <summary>The fixed properties of an operation. Each generated request type has one static instance.</summary>
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

    /// <summary>The resource that the path identifies: the service, a bucket or an object.</summary>
    public OssScope Scope { get; } = scope;

    /// <summary>The service to which the operation belongs; null for OSS itself.</summary>
    public OssService? Service { get; init; }

    /// <summary>
    /// The resource that is signed in front of the path; null when the path itself is signed. An operation with a resource is signed with
    /// V4 only.
    /// </summary>
    public OssPlaceholders? Resource { get; init; }

    /// <summary>
    /// The names of query parameters that a V1 signature covers for this operation, in addition to the built-in list. The names are in
    /// ordinal order.
    /// </summary>
    public IReadOnlyList<string> SignedQuery { get; init; } = [];

    /// <summary>A value that specifies how the body of a successful reply is read.</summary>
    public OssReplyBody ReplyBody { get; init; }

    /// <summary>Whether a Content-MD5 header is computed from the body and sent.</summary>
    public bool ContentMd5 { get; init; }

    /// <summary>
    /// Whether the request may be sent again after a failure, even if the first attempt may have taken effect. The default is true for all
    /// methods except POST.
    /// </summary>
    public bool Idempotent { get; init; } = method != "POST";

    /// <summary>
    /// Whether the reply contains the CRC-64 of the body that OSS received. If true, and if <see cref="OssClientOptions.VerifyUploads"/> is
    /// true, the client compares this CRC-64 with the CRC-64 of the bytes sent, and rejects a reply without a CRC-64.
    /// </summary>
    public bool Crc64 { get; init; }

    /// <summary>
    /// Whether the reply contains the CRC-64 of the stored object. If true, and if <see cref="OssClientOptions.VerifyUploads"/> is true,
    /// the client rejects a reply without a CRC-64, except in transfers, which verify the object themselves.
    /// </summary>
    public bool StoredCrc64 { get; init; }
}
