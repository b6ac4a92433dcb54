namespace OssGen;

/// <summary>A presigned request, which anyone can send without credentials until it expires: a URL, its method and its headers.</summary>
public sealed class OssPresignedRequest
{
    /// <summary>
    /// Creates a presigned request. The constructor is public so that test fakes can return one from <see cref="OssClient.Presign"/>.
    /// </summary>
    /// <param name="url">The absolute URL, percent-encoded.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="headers">The headers to send with the URL.</param>
    /// <param name="expires">The time at which the URL expires.</param>
    public OssPresignedRequest(string url, HttpMethod method, IReadOnlyDictionary<string, string> headers, DateTimeOffset expires)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(headers);
        Url = url;
        Method = method;
        Headers = headers;
        Expires = expires;
    }

    /// <summary>The URL, percent-encoded exactly as signed. Anyone who has it can use it, because it contains the signature.</summary>
    public string Url { get; }

    /// <summary>
    /// The URL as a <see cref="System.Uri"/>, for <see cref="HttpClient"/>. Unlike a <see cref="System.Uri"/> created directly from
    /// <see cref="Url"/>, it preserves the segments <c>.</c> and <c>..</c> of a key.
    /// </summary>
    public Uri Uri => new(Url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    /// <summary>The HTTP method for which the URL was signed; OSS rejects any other.</summary>
    public HttpMethod Method { get; }

    /// <summary>
    /// The headers, which must be sent unchanged; their names are case-insensitive in requests created by a client. Content-Type,
    /// Content-MD5 and x-oss-* headers are part of the signature: changing or omitting one, or adding one that is not listed, fails with
    /// 403 SignatureDoesNotMatch.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The time at which the URL expires: the end of its lifetime, or of the temporary credentials if that is earlier.</summary>
    public DateTimeOffset Expires { get; }

    /// <summary>Returns the URL.</summary>
    public override string ToString() => Url;
}
