using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OssGen.Tool.Exchanges;

namespace OssGen.Tool.Bodies;

/// <summary>Parses JSON bodies.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 64 };

    private static readonly JsonWriterOptions s_compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static BodyDocument Parse(MessageBody body)
    {
        try
        {
            using var document = JsonDocument.Parse(body.Text, s_options);
            var root = document.RootElement.ValueKind == JsonValueKind.Object
                ? new BodyNode("", NodeKind.Container, "", Children(document.RootElement, body), body.Line)
                : null;
            return new BodyDocument(BodyFormat.Json, root, Compact(document.RootElement), []);
        }
        catch (JsonException malformed)
        {
            var line = body.Line + (int)(malformed.LineNumber ?? 0);
            var end = malformed.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            throw new ExchangeException(
                body.Path, line, "The body is no well-formed JSON: " + (end > 0 ? malformed.Message[..end] : malformed.Message));
        }
    }

    private static List<BodyNode> Children(JsonElement parent, MessageBody body) =>
        [.. parent.EnumerateObject().SelectMany(property => Nodes(property.Name, property.Value, body))];

    private static List<BodyNode> Nodes(string name, JsonElement value, MessageBody body)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return [Node(name, value, body) with { Json = Compact(value) }];
        }

        var nodes = value.EnumerateArray().Select(item => Node(name, item, body) with { InArray = true, Json = Compact(value) }).ToList();
        var kinds = nodes.Select(static node => node.Kind).Distinct().ToList();
        return kinds switch
        {
            [] => [new BodyNode(name, NodeKind.EmptyList, "", [], body.Line) { Json = Compact(value) }],
            [NodeKind.Null or NodeKind.Mixed] or [_, _, ..] =>
                [new BodyNode(name, NodeKind.Mixed, "", [], body.Line) { Json = Compact(value) }],
            _ => nodes,
        };
    }

    private static BodyNode Node(string name, JsonElement value, MessageBody body) => value.ValueKind switch
    {
        JsonValueKind.Object => new BodyNode(name, NodeKind.Container, "", Children(value, body), body.Line),
        JsonValueKind.String => new BodyNode(name, NodeKind.Text, value.GetString()!, [], body.Line),
        JsonValueKind.Number => new BodyNode(name, NodeKind.Number, value.GetRawText(), [], body.Line),
        JsonValueKind.True or JsonValueKind.False => new BodyNode(name, NodeKind.Boolean, value.GetRawText(), [], body.Line),
        JsonValueKind.Array => new BodyNode(name, NodeKind.Mixed, "", [], body.Line),
        _ => new BodyNode(name, NodeKind.Null, "", [], body.Line),
    };

    private static string Compact(JsonElement value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, s_compact))
        {
            value.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
