using System.Text.Json.Nodes;
using System.Xml.Linq;
using OssGen.TestSupport.Examples;

namespace OssGen.Tool.Tests.Inference;

/// <summary>
/// A request without what transport, signature and layout add, so that what was sent can be compared with what a page shows.
/// </summary>
internal static class SentRequest
{
    private static readonly string[] s_transport =
    [
        "Accept", "Accept-Encoding", "Authorization", "Connection", "Content-Length", "Content-MD5", "Content-Type", "Date", "Expect",
        "Host", "User-Agent", "x-oss-content-sha256", "x-oss-date",
    ];

    public static IReadOnlyList<string> Of(CapturedRequest sent) =>
        Comparable(sent.Method, sent.Target, sent.Headers, System.Text.Encoding.UTF8.GetString(sent.Body));

    public static IReadOnlyList<string> Of(HttpMessage shown)
    {
        var host = shown.Headers.FirstOrDefault(static header => header.Key.Equals("Host", StringComparison.OrdinalIgnoreCase)).Value;
        var target = shown.StartLine[(shown.Method.Length + 1)..];
        target = target.EndsWith(" HTTP/1.1", StringComparison.Ordinal) ? target[..^9] : target;
        var inHost = host?.EndsWith(".aliyuncs.com", StringComparison.Ordinal) == true && host.Split('.').Length > 3;
        return Comparable(shown.Method, inHost ? $"/{host!.Split('.')[0]}{target}" : target, shown.Headers, shown.Body);
    }

    private static IReadOnlyList<string> Comparable(
        string method, string target, IEnumerable<KeyValuePair<string, string>> headers, string body)
    {
        var parts = target.Split('?', 2);
        return
        [
            $"{method} {Uri.UnescapeDataString(parts[0])}",
            .. parts.Skip(1).SelectMany(static query => query.Split('&'))
                .Select(static pair => "? " + Uri.UnescapeDataString(pair).TrimEnd('='))
                .Order(StringComparer.Ordinal),
            .. headers.Where(static header => !s_transport.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
                .Select(static header => $"{header.Key.ToLowerInvariant()}: {header.Value}")
                .Order(StringComparer.Ordinal),
            Document(body),
        ];
    }

    private static string Document(string body)
    {
        if (body.StartsWith('<'))
        {
            return Plain(XElement.Parse(body)).ToString(SaveOptions.DisableFormatting);
        }

        return body.StartsWith('{') ? JsonNode.Parse(body)!.ToJsonString() : body;
    }

    // Neither namespaces nor attributes are part of the language.
    private static XElement Plain(XElement element) => element.HasElements
        ? new XElement(element.Name.LocalName, element.Elements().Select(Plain))
        : new XElement(element.Name.LocalName, element.Value);
}
