using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;
using OssGen.Wire;

namespace OssGen.Emulator.Wire;

/// <summary>A request as received: addressed, percent-decoded, not yet read into a record.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class OssServerRequest
{
    private ReadOnlyMemory<byte> _document;
    private Stream _body = Stream.Null;

    /// <summary>HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The Host header.</summary>
    public string Host { get; init; } = "";

    /// <summary>The bucket, or "" at service level.</summary>
    public string Bucket { get; init; } = "";

    /// <summary>The bucket, or null at service level.</summary>
    public string? OptionalBucket => Bucket.Length == 0 ? null : Bucket;

    /// <summary>The key, or "" when the path names none.</summary>
    public string Key { get; init; } = "";

    /// <summary>What the path names.</summary>
    public OssScope Scope => Bucket.Length == 0 ? OssScope.Service : Key.Length == 0 ? OssScope.Bucket : OssScope.Object;

    /// <summary>Decoded query parameters in the order sent; a bare name has the value "".</summary>
    public IReadOnlyList<KeyValuePair<string, string>> QueryParameters { get; init; } = [];

    /// <summary>Headers, several of one name joined by a comma. Names are compared without case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Cancelled when the caller is gone: the reading of a large document ends then.</summary>
    internal CancellationToken Aborted { get; init; }

    /// <summary>The body of an operation that doesn't stream it.</summary>
    public ReadOnlyMemory<byte> Document
    {
        get => _document;
        init => _document = value;
    }

    /// <summary>The body of an operation that streams it.</summary>
    public Stream Body
    {
        get => _body;
        init => _body = value;
    }

    /// <summary>Whether a buffered body was sent.</summary>
    public bool HasDocument => !Document.IsEmpty;

    /// <summary>The value of a query parameter: "" for a bare name, null when it wasn't sent. The first of several counts.</summary>
    /// <param name="name">Name, decoded; case matters.</param>
    public string? Query(string name)
    {
        foreach (var (sent, value) in QueryParameters)
        {
            if (sent == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether a query parameter was sent, with or without a value.</summary>
    /// <param name="name">Name, decoded; case matters.</param>
    public bool HasQuery(string name) => Query(name) is not null;

    /// <summary>All query parameters but the named ones and those of a signature.</summary>
    /// <param name="reserved">Names that the operation models otherwise.</param>
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

    /// <summary>The value of a header, or null when it wasn't sent.</summary>
    /// <param name="name">Name, in any case.</param>
    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;

    /// <summary>Whether a header was sent, empty or not.</summary>
    /// <param name="name">Name, in any case.</param>
    public bool HasHeader(string name) => Headers.ContainsKey(name);

    /// <summary>The headers with a common prefix, by the rest of their names in lower case.</summary>
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

    /// <summary>Reads a header of the form <c>/bucket/key?versionId=id</c>, percent-encoded.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="bucket">The source bucket.</param>
    /// <param name="key">The source key.</param>
    /// <param name="versionId">The version, or null.</param>
    /// <returns>False when the header wasn't sent.</returns>
    /// <exception cref="OssFaultException">It has another form.</exception>
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
        key = Uri.UnescapeDataString(path[(slash + 1)..]);
        return true;
    }

    /// <summary>The buffered body as UTF-8 text.</summary>
    /// <exception cref="OssFaultException">It isn't UTF-8.</exception>
    public string Text() => Utf8.IsValid(Document.Span)
        ? Encoding.UTF8.GetString(Document.Span)
        : throw Invalid("The body is not UTF-8 text.", "body", "");

    /// <summary>
    /// The buffered body as text, without a fixed prefix and suffix: the member of a body made from a template.
    /// </summary>
    /// <param name="before">The text before the member.</param>
    /// <param name="after">The text after it.</param>
    public string TextBetween(string before, string after)
    {
        var text = Text();
        return text.Length >= before.Length + after.Length && text.StartsWith(before, StringComparison.Ordinal)
            && text.EndsWith(after, StringComparison.Ordinal)
            ? text[before.Length..^after.Length]
            : throw Invalid($"The body must read {before}...{after}.", "body", text);
    }

    /// <summary>The streamed body.</summary>
    public OssContent Content() => OssContent.FromStream(Body);

    /// <summary>The streamed body, or null when none was sent.</summary>
    public OssContent? OptionalContent()
    {
        var isEmpty = Body.CanSeek ? Body.Length == 0 : Header("Content-Length") is null or "0" && !HasHeader("Transfer-Encoding");
        return isEmpty ? null : Content();
    }

    /// <summary>The same request with its body read into memory.</summary>
    internal OssServerRequest WithDocument(ReadOnlyMemory<byte> document)
    {
        var buffered = (OssServerRequest)MemberwiseClone();
        buffered._document = document;
        buffered._body = Stream.Null;
        return buffered;
    }

    private static string AsciiLower(string text) =>
        string.Create(text.Length, text, static (span, source) => Ascii.ToLower(source, span, out _));
}
