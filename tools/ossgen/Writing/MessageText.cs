using System.Globalization;
using OssGen.Tool.Bodies;
using OssGen.Tool.Drafts;
using OssGen.Tool.Exchanges;

namespace OssGen.Tool.Writing;

/// <summary>Returns the messages of an example: in path style, with the query in order, and with the headers that are members.</summary>
internal static class MessageText
{
    internal static IEnumerable<string> Request(OperationDraft operation, ParsedExchange exchange)
    {
        var request = exchange.Http.Request;
        return
        [
            $"{request.Method} {Target(request)} HTTP/1.1",
            .. Headers(operation.Headers, request.Headers),
            .. Body(exchange.Request),
        ];
    }

    internal static IEnumerable<string> Response(OperationDraft operation, ParsedExchange exchange)
    {
        var reply = exchange.Http.Response;
        var status = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {reply.Status} {reply.Reason}").TrimEnd();
        var type = operation.ResultHeaders.Any(static header => header.Wire.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            ? null
            : exchange.Response.Format switch { BodyFormat.Xml => "application/xml", BodyFormat.Json => "application/json", _ => null };
        return
        [
            status,
            .. Headers(operation.ResultHeaders, reply.Headers),
            .. type is null ? [] : new[] { "Content-Type: " + type },
            .. Body(exchange.Response),
        ];
    }

    private static string Target(HttpRequest request)
    {
        var key = string.Join('/', request.Key.Split('/').Select(Uri.EscapeDataString));
        var path = request.Bucket.Length == 0 ? "/" : $"/{Uri.EscapeDataString(request.Bucket)}/{key}";
        var query = string.Join('&', request.Query
            .Select(static pair => (Name: Uri.EscapeDataString(pair.Name), Value: Uri.EscapeDataString(pair.Value ?? "")))
            .OrderBy(static pair => pair.Name, StringComparer.Ordinal)
            .Select(static pair => pair.Value.Length == 0 ? pair.Name : $"{pair.Name}={pair.Value}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private static IEnumerable<string> Headers(IReadOnlyList<ParameterDraft> drafts, IReadOnlyList<MessageHeader> headers) =>
        headers
            .Where(header => drafts.Any(draft => draft.IsMap
                ? header.Name.StartsWith(draft.Wire, StringComparison.OrdinalIgnoreCase)
                : header.Name.Equals(draft.Wire, StringComparison.OrdinalIgnoreCase)))
            .Select(static header => $"{header.Name}: {header.Value}");

    private static IEnumerable<string> Body(BodyDocument body) => body.Format == BodyFormat.None ? [] : ["", .. body.Text.Split('\n')];
}
