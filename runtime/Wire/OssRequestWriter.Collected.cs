using System.Runtime.InteropServices;
using OssGen.Text;
using OssGen.Validation;

namespace OssGen.Wire;

public sealed partial class OssRequestWriter
{
    private readonly Utf8Buffer _scratch = new();
    private readonly RequestTarget _target = new();
    private bool _rendered;
    private int _signatureStart = -1;

    /// <summary>The name of the bucket; null for a request to the service.</summary>
    internal string? BucketName { get; private set; }

    /// <summary>The unescaped key of the object; null for none.</summary>
    internal string? ObjectKey { get; private set; }

    /// <summary>The host that replaces the host of the endpoint; null for none.</summary>
    internal string? HostOverride { get; private set; }

    /// <summary>The body that is streamed; null for none.</summary>
    internal OssContent? StreamedBody { get; private set; }

    /// <summary>
    /// The body in memory; null for none. An XML body is in a buffer of this writer, and is valid until <see cref="Reset"/> is called.
    /// </summary>
    internal ReadOnlyMemory<byte>? BufferedBody { get; private set; }

    /// <summary>
    /// The query parameters in the order in which they were written. A parameter with a null or empty value is a bare name.
    /// </summary>
    internal ReadOnlySpan<KeyValuePair<string, string?>> QueryPairs => CollectionsMarshal.AsSpan(_query);

    /// <summary>All headers: the headers of the request and, after signing, the headers of the signature.</summary>
    internal ReadOnlySpan<KeyValuePair<string, string>> HeaderPairs => CollectionsMarshal.AsSpan(_headers);

    /// <summary>
    /// The escaped path and query. They are rendered on first access, and reused until a query parameter is added or the writer is reset.
    /// </summary>
    internal RequestTarget Target
    {
        get
        {
            if (!_rendered)
            {
                RenderTarget();
                _rendered = true;
            }

            return _target;
        }
    }

    /// <summary>A buffer for a single signature or URI. Each access clears the buffer.</summary>
    internal Utf8Buffer Scratch
    {
        get
        {
            _scratch.Clear();
            return _scratch;
        }
    }

    /// <summary>Determines whether the request has a query parameter with the given name.</summary>
    internal bool HasQuery(string name)
    {
        foreach (var pair in QueryPairs)
        {
            if (pair.Key == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the request asks OSS to call a server when the object is stored, either with the header or with the query parameter that
    /// presigned URLs use.
    /// </summary>
    internal bool AsksForCallback => HasHeader(WireNames.Callback) || HasQuery("callback");

    /// <summary>Determines whether the request sends a header, or the query parameter that replaces the header.</summary>
    internal bool Sends(string header) =>
        header.Equals(WireNames.Callback, StringComparison.OrdinalIgnoreCase) ? AsksForCallback : HasHeader(header);

    /// <summary>Determines whether the request has a header with the given name, ignoring case.</summary>
    internal bool HasHeader(string name) => FindHeader(name) is not null;

    /// <summary>Returns the value of a header, or null when the header is absent. The case of the name is ignored.</summary>
    internal string? FindHeader(string name)
    {
        foreach (var pair in HeaderPairs)
        {
            if (pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return pair.Value;
            }
        }

        return null;
    }

    /// <summary>Adds the caller's extra headers and query parameters. Call this method after the request has written its members.</summary>
    /// <exception cref="ArgumentException">
    /// A name is empty, can't be sent or is already in use, or a value contains a control character, or is metadata with a blank at an end.
    /// </exception>
    internal void AddExtras(OssRequest request)
    {
        if (request.ExtraHeaders is { } headers)
        {
            foreach (var (name, value) in headers)
            {
                AddExtraHeader(name, value);
            }
        }

        if (request.ExtraQuery is { } query)
        {
            foreach (var (name, value) in query)
            {
                AddCallerQuery(name, value, nameof(OssRequest.ExtraQuery));
            }
        }
    }

    /// <summary>Replaces a header, if the request has it, by a query parameter with the same value.</summary>
    /// <exception cref="ArgumentException">The request has both the header and the parameter.</exception>
    internal void MoveToQuery(string header, string parameter)
    {
        for (var index = 0; index < _headers.Count; index++)
        {
            if (_headers[index].Key.Equals(header, StringComparison.OrdinalIgnoreCase))
            {
                var value = _headers[index].Value;
                _headers.RemoveAt(index);
                AddCallerQuery(parameter, value, member: null);
                return;
            }
        }
    }

    /// <summary>Removes the headers of the previous signature, so that the request can be signed again.</summary>
    internal void BeginSignature()
    {
        if (_signatureStart >= 0)
        {
            _headers.RemoveRange(_signatureStart, _headers.Count - _signatureStart);
        }

        _signatureStart = _headers.Count;
    }

    /// <summary>Adds a header that belongs to the signature.</summary>
    internal void AddSignatureHeader(string name, string value) => _headers.Add(new(name, value));

    /// <summary>Prepares the writer for another request. Its buffers are kept, except the buffer of a large body.</summary>
    internal void Reset()
    {
        _query.Clear();
        _headers.Clear();
        _rendered = false;
        _signatureStart = -1;
        BucketName = ObjectKey = HostOverride = null;
        ResetService();
        StreamedBody = null;
        _missingContent = null;
        DropLargeBody();
        BufferedBody = null;
    }

    private void AddExtraHeader(string name, string value)
    {
        OssFieldRules.CheckName(name, nameof(OssRequest.ExtraHeaders));
        ArgumentNullException.ThrowIfNull(value, name);
        if (OssFieldRules.IsOwnHeader(name))
        {
            throw new ArgumentException($"The header '{name}' is set by the client itself and cannot be an extra header.", nameof(name));
        }

        if (HasHeader(name))
        {
            throw new ArgumentException(
                $"The header '{name}' is sent by the request itself; set the member instead of an extra header.", nameof(name));
        }

        if (name.StartsWith(WireNames.MetadataPrefix, StringComparison.OrdinalIgnoreCase))
        {
            OssFieldRules.CheckEnds(name, value, nameof(OssRequest.ExtraHeaders));
        }

        Header(name, value, nameof(OssRequest.ExtraHeaders));
    }
}
