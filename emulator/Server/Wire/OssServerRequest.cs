using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;
using OssGen.Wire;

namespace OssGen.Emulator.Wire;

/// <summary>
/// A request as received, before it is read into a request record. The bucket and key are determined, and values are percent-decoded.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class OssServerRequest
{
    private ReadOnlyMemory<byte> _document;
    private Stream _body = Stream.Null;
    private string _key = "";
    private IReadOnlyList<KeyValuePair<string, string>> _query = [];
    private IReadOnlyDictionary<string, string> _headers = new Dictionary<string, string>();

    /// <summary>The HTTP method in uppercase.</summary>
    public required string Method { get; init; }

    /// <summary>The value of the Host header.</summary>
    public string Host { get; init; } = "";

    /// <summary>The name of the bucket, or an empty string at service level.</summary>
    public string Bucket { get; init; } = "";

    /// <summary>The name of the bucket, or null at service level.</summary>
    public string? OptionalBucket => Bucket.Length == 0 ? null : Bucket;

    /// <summary>The object key, or an empty string if the path contains no key.</summary>
    public string Key
    {
        get => _key;
        init => _key = value;
    }

    /// <summary>
    /// Returns a part of a key that consists of several labels with a slash between them. The last part may contain slashes; a missing part
    /// is an empty string.
    /// </summary>
    /// <param name="index">The index of the part.</param>
    /// <param name="count">The number of labels.</param>
    public string KeyPart(int index, int count) => Key.Split('/', count).ElementAtOrDefault(index) ?? "";

    /// <summary>The resource that the path of the request identifies: the service, a bucket or an object.</summary>
    public OssScope Scope => Bucket.Length == 0 ? OssScope.Service : Key.Length == 0 ? OssScope.Bucket : OssScope.Object;

    /// <summary>The service to which the request was sent, or null for OSS itself.</summary>
    public OssService? Service { get; init; }

    /// <summary>
    /// The decoded segments of a path that begins with fixed text, or an empty list if the path identifies the service, a bucket or an
    /// object.
    /// </summary>
    public IReadOnlyList<string> Segments { get; init; } = [];

    /// <summary>Where the request is from.</summary>
    internal RequestOrigin Origin { get; init; } = RequestOrigin.None;

    /// <summary>
    /// The values of the placeholders in the host of the request's service. The values are unknown if the server has another host.
    /// </summary>
    internal IReadOnlyDictionary<string, string> HostParts { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The decoded query parameters, in the order in which they were sent. The value of a name without <c>=</c> is the empty string.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> QueryParameters
    {
        get => _query;
        init => _query = value;
    }

    /// <summary>The headers, with case-insensitive names. Headers with the same name are joined with commas.</summary>
    public IReadOnlyDictionary<string, string> Headers
    {
        get => _headers;
        init => _headers = value;
    }

    /// <summary>The region that the Host header names, or null if it names none.</summary>
    internal string? HostRegion { get; init; }

    /// <summary>The value of the client's User-Agent header. The headers of a form are its fields.</summary>
    internal string? UserAgent { get; init; }

    /// <summary>A token that is canceled when the client disconnects. It also cancels the reading of a large document.</summary>
    internal CancellationToken Aborted { get; init; }

    /// <summary>The buffered body, or an empty value if the operation streams the body.</summary>
    public ReadOnlyMemory<byte> Document
    {
        get => _document;
        init => _document = value;
    }

    /// <summary>The body as a stream, or an empty stream if the body is buffered.</summary>
    public Stream Body
    {
        get => _body;
        init => _body = value;
    }

    /// <summary>Whether the request has a non-empty buffered body.</summary>
    public bool HasDocument => !Document.IsEmpty;

    /// <summary>Returns a segment of a path that begins with fixed text.</summary>
    /// <param name="index">The index of the segment.</param>
    public string Segment(int index) => Segments[index];

    /// <summary>
    /// Returns the value of a placeholder in the host of the request's service, or an empty string if the value is unknown.
    /// </summary>
    /// <param name="name">The name of the placeholder.</param>
    public string HostPart(string name) => HostParts.TryGetValue(name, out var value) ? value : "";

    /// <summary>
    /// Returns the first value of a query parameter, an empty string for a name without a value, or null if the parameter is missing.
    /// </summary>
    /// <param name="name">The decoded name, which is case-sensitive.</param>
    public string? Query(string name)
    {
        for (var i = 0; i < QueryParameters.Count; i++)
        {
            var (sent, value) = QueryParameters[i];
            if (sent == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Determines whether the request has a query parameter, with or without a value.</summary>
    /// <param name="name">The decoded name, which is case-sensitive.</param>
    public bool HasQuery(string name) => Query(name) is not null;

    /// <summary>Returns all query parameters except the parameters with the given names and the parameters of a signature.</summary>
    /// <param name="reserved">The names that the operation reads separately.</param>
    public IReadOnlyDictionary<string, string> QueryMap(params string[] reserved)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in QueryParameters)
        {
            if (!reserved.Contains(name) && !OssSignatureParameters.Contains(name))
            {
                map.TryAdd(name, value);
            }
        }

        return map;
    }

    /// <summary>Returns the value of a header, or null when it is missing.</summary>
    /// <param name="name">The name, which is case-insensitive.</param>
    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;

    /// <summary>Determines whether the request has a header, which may be empty.</summary>
    /// <param name="name">The name, which is case-insensitive.</param>
    public bool HasHeader(string name) => Headers.ContainsKey(name);

    /// <summary>Returns the headers with a common prefix, keyed by the remainder of their names in lowercase.</summary>
    /// <param name="prefix">The prefix, such as <c>x-oss-meta-</c>.</param>
    public IReadOnlyDictionary<string, string> HeaderMap(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var map = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Headers)
        {
            if (name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                map[AsciiLower(name[prefix.Length..])] = value;
            }
        }

        return map;
    }

    /// <summary>Parses a percent-encoded copy-source header of the form <c>/bucket/key?versionId=id</c>.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="bucket">The source bucket.</param>
    /// <param name="key">The source key.</param>
    /// <param name="versionId">The version ID; null for the current version.</param>
    /// <returns>false if the request doesn't have the header.</returns>
    /// <exception cref="OssFaultException">The header has another form.</exception>
    public bool CopySource(string name, out string? bucket, [NotNullWhen(true)] out string? key, out string? versionId)
    {
        (bucket, key, versionId) = (null, null, null);
        if (Header(name) is not { } value)
        {
            return false;
        }

        var question = value.IndexOf("?versionId=", StringComparison.Ordinal);
        if (question >= 0)
        {
            versionId = value[(question + "?versionId=".Length)..];
            value = value[..question];
        }

        var path = value.TrimStart('/');
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == path.Length - 1)
        {
            throw Invalid("Copy Source must mention the source bucket and key: /sourcebucket/sourcekey.", name, Header(name)!);
        }

        bucket = path[..slash];
        key = DecodeKey(path[(slash + 1)..]);
        return true;
    }

    /// <summary>Returns the buffered body, decoded as UTF-8 text.</summary>
    /// <exception cref="OssFaultException">The body isn't valid UTF-8.</exception>
    public string Text() => Utf8.IsValid(Document.Span)
        ? Encoding.UTF8.GetString(Document.Span)
        : throw Invalid("The body is not UTF-8 text.", "body", "");

    /// <summary>
    /// Returns the part of the buffered body between a fixed prefix and suffix, which is the value of a member in a template body.
    /// </summary>
    /// <param name="before">The prefix.</param>
    /// <param name="after">The suffix.</param>
    public string TextBetween(string before, string after)
    {
        var text = Text();
        return text.Length >= before.Length + after.Length && text.StartsWith(before, StringComparison.Ordinal)
            && text.EndsWith(after, StringComparison.Ordinal)
            ? text[before.Length..^after.Length]
            : throw Invalid($"The body must read {before}...{after}.", "body", text);
    }

    /// <summary>Returns the streamed body as an <see cref="OssContent"/>.</summary>
    public OssContent Content() => OssContent.FromStream(Body);

    /// <summary>Returns the streamed body as an <see cref="OssContent"/>, or null when the request has no body.</summary>
    public OssContent? OptionalContent()
    {
        var isEmpty = Body.CanSeek ? Body.Length == 0 : Header("Content-Length") is null or "0" && !HasHeader("Transfer-Encoding");
        return isEmpty ? null : Content();
    }

    private static string AsciiLower(string text) =>
        string.Create(text.Length, text, static (span, source) => Ascii.ToLower(source, span, out _));
}
