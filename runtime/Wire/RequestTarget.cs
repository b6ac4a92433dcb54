using OssGen.Text;

namespace OssGen.Wire;

/// <summary>
/// The escaped path and query of a request. The V4 canonical request and the URI use the same bytes, so that the signed and the sent data
/// are identical. The query is in canonical order.
/// </summary>
internal sealed class RequestTarget
{
    private readonly Utf8Buffer _text = new();
    private readonly CanonicalQuery _query = new();
    private int _keyStart;
    private int _pathEnd;

    /// <summary>The path that is signed: <c>/</c>, <c>/bucket/</c> or <c>/bucket/key</c>. In path style, the same path is sent.</summary>
    public ReadOnlySpan<byte> Path => _text.Written[.._pathEnd];

    /// <summary>The path after the bucket, with its leading slash. It is sent when the host contains the name of the bucket.</summary>
    public ReadOnlySpan<byte> PathInBucket => _text.Written[_keyStart.._pathEnd];

    /// <summary>The query without the question mark; empty for none.</summary>
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
