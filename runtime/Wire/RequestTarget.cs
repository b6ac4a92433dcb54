using OssGen.Text;

namespace OssGen.Wire;

/// <summary>
/// The escaped path and query of a request. The same bytes are used in the V4 canonical request and in the URI, so that what is signed is
/// what is sent. The query is in canonical order.
/// </summary>
internal sealed class RequestTarget
{
    private readonly Utf8Buffer _text = new();
    private readonly CanonicalQuery _query = new();
    private int _keyStart;
    private int _pathEnd;

    /// <summary>The path that is signed, and that is sent in path style: <c>/</c>, <c>/bucket/</c> or <c>/bucket/key</c>.</summary>
    public ReadOnlySpan<byte> Path => _text.Written[.._pathEnd];

    /// <summary>The path after the bucket, with its leading slash, which is sent when the host names the bucket.</summary>
    public ReadOnlySpan<byte> PathInBucket => _text.Written[_keyStart.._pathEnd];

    /// <summary>The query without its question mark; empty for none.</summary>
    public ReadOnlySpan<byte> Query => _text.Written[_pathEnd..];

    public void Render(string? bucket, string? key, ReadOnlySpan<KeyValuePair<string, string?>> query)
    {
        _text.Clear();
        if (bucket is not null)
        {
            _text.Append((byte)'/');
            _text.AppendEscapedPath(bucket);
        }

        _keyStart = _text.Length;
        _text.Append((byte)'/');
        _text.AppendEscapedPath(key);
        _pathEnd = _text.Length;
        _query.Write(query, _text);
    }
}
