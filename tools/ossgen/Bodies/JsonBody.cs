using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OssGen.Tool.Exchanges;

namespace OssGen.Tool.Bodies;

/// <summary>Parses JSON bodies.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 64, AllowDuplicateProperties = false };

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
            throw new ExchangeException(
                body.Path, body.Line + (int)(malformed.LineNumber ?? 0), "The body is no well-formed JSON: " + Reason(malformed.Message));
        }
        catch (InvalidOperationException)
        {
            // The parser accepts such an escape, and fails when the text is read.
            throw new ExchangeException(
                body.Path,
                body.Line,
                "The body is no well-formed JSON: An escape such as \\ud800 is half of a character. Write both halves.");
        }
    }

    // Without the position in the body, and what a caller of the parser could do.
    private static string Reason(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end > 0 ? message[..end] : message)
            .Replace(" Change the reader options.", "", StringComparison.Ordinal)
            .Replace(" encountered during deserialization", "", StringComparison.Ordinal);
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
