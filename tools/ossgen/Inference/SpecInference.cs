using OssGen.Tool.Bodies;
using OssGen.Tool.Drafts;
using OssGen.Tool.Exchanges;
using OssGen.Tool.Failures;
using OssGen.Tool.Knowledge;

namespace OssGen.Tool.Inference;

/// <summary>Infers a spec from exchanges.</summary>
internal static class SpecInference
{
    /// <param name="exchanges">The exchanges, in order.</param>
    /// <param name="name">The name of the only operation; null to guess.</param>
    /// <param name="group">The name of the group; null to guess.</param>
    /// <param name="names">What the package knows.</param>
    /// <exception cref="ExchangeException">A body is malformed, or exchanges contradict each other.</exception>
    /// <exception cref="CommandException">There are several operations, and one name.</exception>
    internal static SpecDraft Infer(IReadOnlyList<HttpExchange> exchanges, string? name, string? group, PackageNames names)
    {
        var groups = OperationGroups.Of([.. exchanges.Select(exchange => Parse(exchange, names))], name);
        var shapes = new ShapeRegistry(names, [.. groups.Select(static operation => operation.Name)]);
        var elements = new ElementInference(names, shapes);
        var inference = new OperationInference(names, elements);
        var operations = groups.ConvertAll(inference.Of);
        shapes.Finish(elements);
        foreach (var operation in operations)
        {
            shapes.MarkUsed(operation.Body.Elements);
            shapes.MarkUsed(operation.Result.Elements);
        }

        return new SpecDraft(
            group ?? GroupName.Of(operations, names),
            operations.ConvertAll(operation => Encodings.Finish(operation, shapes)),
            shapes.Own,
            shapes.Find);
    }

    private static RoutedExchange Parse(HttpExchange exchange, PackageNames names)
    {
        var route = Route.Of(exchange.Request, names);
        var unparsed = new ParsedExchange(exchange, BodyDocument.None, BodyDocument.None);
        var isStreamed = exchange.Response.IsSuccess && ContentRules.ResponseHasContent(route, [unparsed]);
        var parsed = new ParsedExchange(
            exchange,
            Parse(exchange.Request.Body, ContentRules.RequestHasContent(route, [unparsed])),
            Parse(exchange.Response.Body, isStreamed));
        return new RoutedExchange(route, parsed);
    }

    private static BodyDocument Parse(MessageBody body, bool isContent) => isContent ? BodyParser.Content(body) : BodyParser.Parse(body);
}
