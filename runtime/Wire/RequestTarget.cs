using OssGen.Text;

namespace OssGen.Wire;

/// <summary>
/// The escaped path and query of a request. The V4 canonical request and the URI use the same bytes, so that the signed and the sent data
/// are identical. The query is in canonical order. Only a service's operations can be signed for another path than the one that is sent.
/// </summary>
internal sealed class RequestTarget
{
    private readonly Utf8Buffer _text = new();
    private readonly CanonicalQuery _query = new();
    private Utf8Buffer? _signed;
    private bool _isSignedApart;
    private int _keyStart;
    private int _pathEnd;

    /// <summary>The path that is sent in path style: <c>/</c>, <c>/bucket/</c>, <c>/bucket/key</c> or the path of a service.</summary>
    public ReadOnlySpan<byte> Path => _text.Written[.._pathEnd];

    /// <summary>The path that is signed. It is <see cref="Path"/>, unless the operation's service has resource names or paths.</summary>
    public ReadOnlySpan<byte> SignedPath => _isSignedApart ? _signed!.Written : Path;

    /// <summary>The path after the bucket, with its leading slash. It is sent when the host contains the name of the bucket.</summary>
    public ReadOnlySpan<byte> PathInBucket => _text.Written[_keyStart.._pathEnd];

    /// <summary>The query without the question mark; empty for none.</summary>
    public ReadOnlySpan<byte> Query => _text.Written[_pathEnd..];

    public void Render(string? bucket, string? key, ReadOnlySpan<KeyValuePair<string, string?>> query)
    {
        RenderPath(bucket, key);
        _query.Write(query, _text);
    }

    /// <summary>Renders a request whose signed path differs from the path that is sent.</summary>
    /// <param name="bucket">The bucket; null for none.</param>
    /// <param name="key">The key; null for none.</param>
    /// <param name="query">The query.</param>
    /// <param name="path">The escaped path to send instead of bucket and key; empty for none.</param>
    /// <param name="signed">The unescaped path to sign, without its leading slash.</param>
    public void Render(
        string? bucket, string? key, ReadOnlySpan<KeyValuePair<string, string?>> query, ReadOnlySpan<byte> path, string? signed)
    {
        if (path.IsEmpty)
        {
            RenderPath(bucket, key);
        }
        else
        {
            _text.Clear();
            _text.Append(path);
            (_keyStart, _pathEnd) = (0, _text.Length);
        }

        _query.Write(query, _text);
        _isSignedApart = true;
        _signed ??= new();
        _signed.Clear();
        _signed.Append((byte)'/');
        _signed.AppendEscapedPath(signed);
    }

    private void RenderPath(string? bucket, string? key)
    {
        _isSignedApart = false;
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
    }
}
