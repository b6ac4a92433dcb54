using System.Text.RegularExpressions;
using OssGen.Generator.Linking.Naming;
using OssGen.Tool.Drafts;
using OssGen.Tool.Exchanges;
using OssGen.Tool.Knowledge;

namespace OssGen.Tool.Inference;

/// <summary>Infers one operation from its exchanges.</summary>
internal sealed partial class OperationInference(PackageNames names, ElementInference elements)
{
    private readonly PayloadInference _payloads = new(elements);

    /// <exception cref="ExchangeException">The exchanges contradict each other.</exception>
    internal OperationDraft Of(OperationGroup group)
    {
        var (name, route) = (group.Name, group.Route);
        var requests = group.Exchanges.Select(static exchange => exchange.Http.Request).ToList();
        var replies = group.Exchanges.Where(static exchange => exchange.Http.Response.IsSuccess).ToList();
        if (replies.Count == 0)
        {
            var first = group.Exchanges[0].Http;
            throw new ExchangeException(
                first.Path, first.Response.Line, $"No exchange of {name} has a reply of success, so that nothing says what its result is.");
        }

        var request = new MemberNames(MemberOwner.Request, name + "Request", "Bucket", "Key");
        var queries = ParameterInference.Queries(requests, names, request);
        var content = ContentRules.RequestHasContent(route, group.Exchanges);
        var headers = ParameterInference.Headers(
            [.. requests.Select(sent => Kept(sent.Headers, header => !TransportHeaders.IsOfRequest(header.Name, route.Method, content)))],
            inRequest: true,
            request);
        var body = content
            ? new PayloadDraft(PayloadKind.Stream) { Member = request.Take("Content", "Body").Name, Required = true }
            : _payloads.Of([.. group.Exchanges.Select(static exchange => PlacedBody.Of(exchange.Request, exchange.Http.Request.Body, exchange.Http.Request.Line))], name, inRequest: true, request);
        var streamed = ContentRules.ResponseHasContent(route, replies);
        var result = new MemberNames(streamed ? MemberOwner.StreamResult : MemberOwner.Result, name + "Result", streamed ? ["Content"] : []);
        var resultHeaders = ParameterInference.Headers(
            [.. replies.Select(reply => Kept(reply.Http.Response.Headers, header => !TransportHeaders.IsOfResponse(header.Name, streamed || route.Method == "HEAD")))],
            inRequest: false,
            result);
        return PaginationInference.Apply(new OperationDraft(name, route.Method, route.Path)
        {
            FixedQuery = route.Fixed,
            Statuses = [.. replies.Select(static reply => reply.Http.Response.Status).Distinct().Order()],
            Queries = queries,
            Headers = headers,
            Md5 = body.Kind != PayloadKind.None && requests.TrueForAll(static sent => sent.Headers.Any(static header => ParameterInference.Is(header, "Content-MD5"))),
            Body = body,
            ResultHeaders = resultHeaders,
            Result = streamed
                ? new PayloadDraft(PayloadKind.Stream) { Member = "Content" }
                : _payloads.Of([.. replies.Select(static reply => PlacedBody.Of(reply.Response, reply.Http.Response.Body, reply.Http.Response.Line))], name, inRequest: false, result),
            Errors = [.. group.Exchanges.Where(static exchange => !exchange.Http.Response.IsSuccess).Select(ErrorCode).OfType<string>().Distinct()],
            Exchanges = group.Exchanges,
        });
    }

    private static IReadOnlyList<MessageHeader> Kept(IReadOnlyList<MessageHeader> headers, Func<MessageHeader, bool> isKept) => [.. headers.Where(isKept)];

    private static string? ErrorCode(ParsedExchange exchange) =>
        exchange.Response.Root?.Named("Code").FirstOrDefault()?.Text is { } code && Code().IsMatch(code) ? code : null;

    [GeneratedRegex("^[A-Za-z0-9.]+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}

/// <summary>The exchanges of one operation.</summary>
/// <param name="Name">The name of the operation.</param>
/// <param name="Route">What distinguishes it.</param>
/// <param name="Exchanges">The exchanges.</param>
internal sealed record OperationGroup(string Name, Route Route, IReadOnlyList<ParsedExchange> Exchanges);
