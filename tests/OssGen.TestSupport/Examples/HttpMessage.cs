using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace OssGen.TestSupport.Examples;

/// <summary>
/// An HTTP message as an example writes it: indented, and with an XML body that may have several lines, or a JSON object that stands for
/// its compact form if it has several lines.
/// </summary>
internal sealed class HttpMessage
{
    private static readonly JsonSerializerOptions s_compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string EncodedBody = "Content-Transfer-Encoding";

    private HttpMessage(string startLine, IReadOnlyList<KeyValuePair<string, string>> headers, string body)
    {
        StartLine = startLine;
        Headers = [.. headers.Where(header => header.Key != EncodedBody)];
        Body = body;
        Bytes = Headers.Count == headers.Count ? Encoding.UTF8.GetBytes(body) : Convert.FromBase64String(body);
    }

    private HttpMessage(HttpMessage original, IReadOnlyList<KeyValuePair<string, string>> headers, string body, byte[] bytes) =>
        (StartLine, Headers, Body, Bytes) = (original.StartLine, headers, body, bytes);

    public string StartLine { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The body as the example writes it.</summary>
    public string Body { get; }

    /// <summary>
    /// The body as it travels: of a message with a header <c>Content-Transfer-Encoding</c>, what its base64 text stands for.
    /// </summary>
    public byte[] Bytes { get; }

    public string Method => StartLine.Split(' ')[0];

    public string Target => StartLine.Split(' ')[1];

    public int Status => int.Parse(StartLine.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    public HttpMessage WithHeaders(IReadOnlyList<KeyValuePair<string, string>> headers) => new(this, headers, Body, Bytes);

    public HttpMessage WithBody(string body) => new(this, Headers, body, Encoding.UTF8.GetBytes(body));

    /// <summary>Whether the message has a header, an element or a property of this name.</summary>
    public bool Has(string name) => Headers.Any(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
        || (Body.StartsWith('<') && Named(XElement.Parse(Body), name).Any())
        || (Body.StartsWith('{') && JsonNode.Parse(Body)!.AsObject().ContainsKey(name));

    /// <summary>The message without the headers, elements and properties of this name.</summary>
    public HttpMessage Without(string name)
    {
        var less = WithHeaders([.. Headers.Where(header => !header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))]);
        if (Body.StartsWith('<'))
        {
            var root = XElement.Parse(Body, LoadOptions.PreserveWhitespace);
            Named(root, name).ToList().ForEach(static element => element.Remove());
            return less.WithBody(root.ToString(SaveOptions.DisableFormatting));
        }

        if (Body.StartsWith('{'))
        {
            var root = JsonNode.Parse(Body)!.AsObject();
            root.Remove(name);
            return less.WithBody(root.ToJsonString());
        }

        return less;
    }

    private static IEnumerable<XElement> Named(XElement root, string name) =>
        root.Descendants().Where(element => element.Name.LocalName == name);

    public static HttpMessage Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim().Split('\n').Select(line => line.Trim()).ToList();
        var blank = lines.IndexOf("");
        var head = blank < 0 ? lines : lines[..blank];
        var body = blank < 0 ? [] : lines[(blank + 1)..];
        return new HttpMessage(head[0], [.. head.Skip(1).Select(ParseHeader)], ParseBody(body));
    }

    private static string ParseBody(IReadOnlyList<string> lines) => lines switch
    {
        [['<', ..], ..] => string.Concat(lines),
        [['{', ..], _, ..] => JsonNode.Parse(string.Concat(lines))!.ToJsonString(s_compact),
        _ => string.Join('\n', lines),
    };

    private static KeyValuePair<string, string> ParseHeader(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return new(line[..colon], line[(colon + 1)..].Trim());
    }
}
