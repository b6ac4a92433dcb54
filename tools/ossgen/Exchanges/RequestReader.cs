using System.Text.RegularExpressions;
using OssGen.Generator.Language;
using OssGen.Generator.Linking.Operations;

namespace OssGen.Tool.Exchanges;

/// <summary>Reads a request: its method, and the bucket, key and query that its target and host contain.</summary>
internal static partial class RequestReader
{
    /// <exception cref="ExchangeException">The request line is malformed, or the host is that of a service.</exception>
    internal static HttpRequest Read(RawMessage message, ServiceHosts services)
    {
        var (method, target) = StartLine(message);
        var host = message.Header("Host");
        if (Absolute().Match(target) is { Success: true } absolute)
        {
            host = absolute.Groups["host"].Value;
            target = target[absolute.Length..];
            target = target.StartsWith('/') ? target : "/" + target;
        }

        host = host is null ? null : BucketHost.NameOf(host);
        if (host is not null && services.Find(host) is { } service)
        {
            throw new ExchangeException(
                message.Path,
                message.Line,
                $"{host} is a host of the service {service}, whose hosts and paths infer can't describe. Write its operations by hand, in "
                    + $"a file with service=\"{service}\".");
        }

        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var (bucket, key) = Names(message, mark < 0 ? target : target[..mark], BucketHost.BucketOf(host));
        return new HttpRequest(
            message.Line,
            method,
            bucket,
            key,
            Query(message, mark < 0 ? "" : target[(mark + 1)..]),
            message.Headers,
            ExchangeReader.BodyOf(message));
    }

    private static (string Method, string Target) StartLine(RawMessage message)
    {
        var words = message.StartLine.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var method = words[0].ToUpperInvariant();
        if (!AttributeWords.Methods.Contains(method))
        {
            throw new ExchangeException(
                message.Path,
                message.Line,
                $"'{words[0]}' is no method of OSS. Write one of {string.Join(", ", AttributeWords.Methods)}.");
        }

        var hasVersion = words[^1].StartsWith("HTTP/", StringComparison.Ordinal);
        if (hasVersion && words[^1] is not ("HTTP/1.1" or "HTTP/1.0" or "HTTP/2" or "HTTP/2.0"))
        {
            throw new ExchangeException(message.Path, message.Line, $"'{words[^1]}' is no version of HTTP. Write HTTP/1.1.");
        }

        // API pages print keys with spaces unescaped, and some of them spaces in the query.
        var target = QuerySpaces().Replace(string.Join(' ', hasVersion ? words[1..^1] : words[1..]), "$1");
        if (target.IndexOf('#', StringComparison.Ordinal) is >= 0 and var fragment)
        {
            throw new ExchangeException(
                message.Path,
                message.Line,
                $"The target '{target}' has a fragment, which clients don't send. Remove '{target[fragment..]}', or write %23 for a #.");
        }

        return target.StartsWith('/') || Absolute().IsMatch(target)
            ? (method, target)
            : throw new ExchangeException(
                message.Path, message.Line, $"'{target}' is no target. Write a path that begins with /, such as /?acl or /bucket/key.");
    }

    private static (string Bucket, string Key) Names(RawMessage message, string path, string? hostBucket)
    {
        if (hostBucket is not null)
        {
            return (hostBucket, Unescape(message, path[1..]));
        }

        var parts = path[1..].Split('/', 2);
        return (Unescape(message, parts[0]), parts.Length > 1 ? Unescape(message, parts[1]) : "");
    }

    private static List<QueryPair> Query(RawMessage message, string query)
    {
        var pairs = new List<QueryPair>();
        foreach (var part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=', 2);
            var name = Unescape(message, pair[0]);
            if (name.Length == 0)
            {
                throw new ExchangeException(message.Path, message.Line, $"The parameter '{part}' of the query has no name.");
            }

            if (pairs.Exists(other => other.Name == name))
            {
                throw new ExchangeException(message.Path, message.Line, $"The query has '{name}' twice.");
            }

            if (!SigningNames.IsQueryTaken(name))
            {
                pairs.Add(new QueryPair(name, pair.Length > 1 ? Unescape(message, pair[1]) : null));
            }
        }

        return pairs;
    }

    private static string Unescape(RawMessage message, string text)
    {
        for (var i = text.IndexOf('%', StringComparison.Ordinal); i >= 0; i = text.IndexOf('%', i + 1))
        {
            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
            {
                throw new ExchangeException(
                    message.Path, message.Line, $"'{text}' has a % without two hexadecimal digits after it. Write %25 for a percent sign.");
            }
        }

        return Uri.UnescapeDataString(text);
    }

    [GeneratedRegex("^(?i:https?)://(?<host>[^/?]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Absolute();

    [GeneratedRegex(" ?([?&]) ?")]
    private static partial Regex QuerySpaces();
}
