using OssGen.Tool.Bodies;
using OssGen.Tool.Drafts;
using OssGen.Tool.Exchanges;
using OssGen.Tool.Failures;
using OssGen.Tool.Knowledge;

namespace OssGen.Tool.Inference;

/// <summary>Infers a spec from exchanges. Exchanges with the same route are of one operation.</summary>
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
        var groups = Groups(exchanges, name, names);
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

    private static List<OperationGroup> Groups(IReadOnlyList<HttpExchange> exchanges, string? name, PackageNames names)
    {
        var routes = exchanges
            .Select(exchange => (Exchange: Parse(exchange, names), Route: Route.Of(exchange.Request, names)))
            .GroupBy(static pair => $"{pair.Route.Method} {pair.Route.Path}")
            .ToList();
        if (name is not null && routes.Count > 1)
        {
            throw new CommandException(
                $"--name is the name of one operation, and the exchanges are of {routes.Count}: "
                    + $"{string.Join(", ", routes.Select(static route => route.Key))}. Write '# @name NAME' before each of them instead.");
        }

        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. routes.Select(pairs => Group(pairs.First().Route, [.. pairs.Select(static pair => pair.Exchange)], name, taken))];
    }

    private static OperationGroup Group(Route route, List<ParsedExchange> exchanges, string? name, HashSet<string> taken)
    {
        var stated = exchanges.Select(static exchange => exchange.Http.Notes.Operation).FirstOrDefault(static noted => noted is not null);
        var chosen = name ?? stated ?? OperationName.Of(route, Listing.IsLikely(exchanges));
        var unique = chosen;
        for (var i = 2; !taken.Add(unique); i++)
        {
            unique = chosen + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return new OperationGroup(unique, route, exchanges);
    }

    private static ParsedExchange Parse(HttpExchange exchange, PackageNames names)
    {
        var route = Route.Of(exchange.Request, names);
        var unparsed = new ParsedExchange(exchange, BodyDocument.None, BodyDocument.None);
        var isStreamed = exchange.Response.IsSuccess && ContentRules.ResponseHasContent(route, [unparsed]);
        return new ParsedExchange(
            exchange,
            Parse(exchange.Request.Body, ContentRules.RequestHasContent(route, [unparsed])),
            Parse(exchange.Response.Body, isStreamed));
    }

    private static BodyDocument Parse(MessageBody body, bool isContent) => isContent ? BodyParser.Content(body) : BodyParser.Parse(body);
}
