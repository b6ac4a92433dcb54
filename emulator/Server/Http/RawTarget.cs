using System.Text;

namespace OssGen.Emulator.Http;

/// <summary>
/// A request target as sent, decoded by OSS's rules: dot segments and double slashes of the path are literal, and <c>+</c> is a space, in
/// the path as in the query.
/// </summary>
/// <param name="Path">The decoded path; null when its bytes aren't UTF-8.</param>
/// <param name="Query">The decoded parameters in the order sent. The value of a name without <c>=</c> is the empty string.</param>
internal sealed record RawTarget(string? Path, IReadOnlyList<KeyValuePair<string, string>> Query)
{
    /// <summary>The path as sent.</summary>
    public string RawPath { get; init; } = "";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static RawTarget Parse(string target)
    {
        var start = PathStart(target);
        var question = target.IndexOf('?', start);
        var path = question < 0 ? target[start..] : target[start..question];
        return new RawTarget(DecodePath(path), question < 0 ? [] : ParseQuery(target[(question + 1)..])) { RawPath = path };
    }

    /// <summary>Returns the decoded segments of the path. A percent-encoded slash doesn't separate segments.</summary>
    public IReadOnlyList<string> Segments() =>
        [.. (RawPath.StartsWith('/') ? RawPath[1..] : RawPath).Split('/').Select(segment => DecodePath(segment) ?? "")];

    /// <summary>Splits a path into bucket and key, for a host that doesn't contain the bucket.</summary>
    public static (string Bucket, string Key) Split(string path)
    {
        var rest = path.StartsWith('/') ? path[1..] : path;
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (rest, "") : (rest[..slash], rest[(slash + 1)..]);
    }

    // The target of a proxy request is the complete URL.
    private static int PathStart(string target)
    {
        if (target.StartsWith('/'))
        {
            return 0;
        }

        var scheme = target.IndexOf("://", StringComparison.Ordinal);
        var path = scheme < 0 ? -1 : target.IndexOf('/', scheme + 3);
        return path < 0 ? target.Length : path;
    }

    private static List<KeyValuePair<string, string>> ParseQuery(string query)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? pair : pair[..equals];
            var value = equals < 0 ? "" : pair[(equals + 1)..];
            parameters.Add(new(DecodeQuery(name), DecodeQuery(value)));
        }

        return parameters;
    }

    private static string DecodeQuery(string text) => Encoding.UTF8.GetString(Bytes(text));

    private static string? DecodePath(string text)
    {
        try
        {
            return StrictUtf8.GetString(Bytes(text));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // A percent sign without two hex digits is literal.
    private static byte[] Bytes(string text)
    {
        var source = Encoding.UTF8.GetBytes(text);
        var target = new byte[source.Length];
        var length = 0;
        for (var i = 0; i < source.Length; i++)
        {
            var value = source[i];
            if (value == '%' && i + 2 < source.Length && char.IsAsciiHexDigit((char)source[i + 1])
                && char.IsAsciiHexDigit((char)source[i + 2]))
            {
                value = Convert.FromHexString([(char)source[i + 1], (char)source[i + 2]])[0];
                i += 2;
            }
            else if (value == '+')
            {
                value = (byte)' ';
            }

            target[length++] = value;
        }

        return target[..length];
    }
}
