using OssGen.Tool.Bodies;
using OssGen.Tool.Drafts;

namespace OssGen.Tool.Inference;

/// <summary>Determines whether a body is the content of an object, which is streamed and never interpreted.</summary>
internal static class ContentRules
{
    private static readonly string[] s_binary = ["application/octet-stream", "image/", "video/", "audio/", "application/zip"];

    /// <summary>Uploads: PUT of an object without a sub-resource, appends, and bodies with a binary Content-Type.</summary>
    internal static bool RequestHasContent(Route route, IReadOnlyList<ParsedExchange> exchanges) =>
        (route is { IsObject: true, Method: "PUT" or "POST" } && IsUpload(route) && !exchanges.Any(IsCopy))
        || exchanges.Any(static exchange => exchange.Request.Format == BodyFormat.Text && IsBinary(exchange.Http.Request.Body.ContentType));

    /// <summary>Downloads: GET of an object without a sub-resource, and bodies with a binary Content-Type.</summary>
    internal static bool ResponseHasContent(Route route, IReadOnlyList<ParsedExchange> replies) =>
        (route is { IsObject: true, Method: "GET", Fixed.Count: 0 } && !replies.Any(IsPartListing))
        || replies.Any(static reply => reply.Response.Format == BodyFormat.Text && IsBinary(reply.Http.Response.Body.ContentType));

    private static bool IsUpload(Route route) => route.Method == "PUT" ? route.Fixed.Count == 0 : route.Fixed is [{ Name: "append" }];

    private static bool IsPartListing(ParsedExchange exchange) =>
        exchange.Http.Request.Query.Any(static pair => pair.Name == "uploadId");

    private static bool IsCopy(ParsedExchange exchange) =>
        exchange.Http.Request.Headers.Any(static header => ParameterInference.Is(header, ParameterInference.CopySourceHeader));

    private static bool IsBinary(string contentType) => s_binary.Any(prefix => contentType.StartsWith(prefix, StringComparison.Ordinal));
}
