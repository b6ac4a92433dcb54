namespace OssGen;

/// <summary>
/// A request that anyone can send without credentials until it expires: a URL, its method, and the headers that belong to it.
/// </summary>
public sealed class OssPresignedRequest
{
    /// <summary>Makes one by hand; public so that fakes can answer <see cref="OssClient.Presign"/> with it.</summary>
    /// <param name="url">The absolute URL, escaped.</param>
    /// <param name="method">The method it is for.</param>
    /// <param name="headers">Headers to send with it.</param>
    /// <param name="expires">When it ceases to be good.</param>
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

    /// <summary>The URL, escaped exactly as signed. It carries the signature: who has it can use it.</summary>
    public string Url { get; }

    /// <summary>
    /// The URL for <see cref="HttpClient"/>. A <see cref="System.Uri"/> made from <see cref="Url"/> the usual way takes <c>.</c> and
    /// <c>..</c> out of a key, this one does not.
    /// </summary>
    public Uri Uri => new(Url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    /// <summary>The method it was signed for; OSS refuses another.</summary>
    public HttpMethod Method { get; }

    /// <summary>
    /// Headers to send with it, unchanged; names in any case. Content-Type, Content-MD5 and x-oss-* are part of the signature: sending
    /// another value, leaving one out, or adding one of these that isn't here makes OSS answer 403 SignatureDoesNotMatch.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>When OSS stops taking it: the end of the lifetime, or of the temporary credentials if that is earlier.</summary>
    public DateTimeOffset Expires { get; }

    /// <summary>The URL.</summary>
    public override string ToString() => Url;
}
