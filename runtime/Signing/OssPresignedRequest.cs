namespace OssGen;

/// <summary>
/// A presigned request, which consists of a URL, an HTTP method, and headers. Anyone can send the request without credentials until it
/// expires.
/// </summary>
public sealed class OssPresignedRequest
{
    /// <summary>
    /// Initializes a new instance of the <see cref="OssPresignedRequest"/> class. The constructor is public so that test fakes can return a
    /// presigned request from <see cref="OssClient.Presign"/>.
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

    /// <summary>
    /// The URL, percent-encoded exactly as signed. Anyone who has the URL can use it, because the URL contains the signature.
    /// </summary>
    public string Url { get; }

    /// <summary>
    /// The URL as a <see cref="System.Uri"/>, for <see cref="HttpClient"/>. Unlike a <see cref="System.Uri"/> created directly from
    /// <see cref="Url"/>, this property preserves the segments <c>.</c> and <c>..</c> of a key.
    /// </summary>
    public Uri Uri => new(Url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    /// <summary>The HTTP method for which the URL was signed. OSS rejects any other method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The headers, which must be sent unchanged with the request.</summary>
    /// <remarks>
    /// Names are case-insensitive in requests created by a client. Content-Type, Content-MD5, and x-oss-* headers are part of the
    /// signature: changing or omitting one of them, or adding one that is not listed, causes the error 403 SignatureDoesNotMatch.
    /// </remarks>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>
    /// The time at which the URL expires. If temporary credentials expire before the end of the URL's lifetime, this is their expiry time.
    /// </summary>
    public DateTimeOffset Expires { get; }

    /// <summary>Returns the URL of the request.</summary>
    public override string ToString() => Url;
}
