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
        var replies = group.Exchanges.Where(static exchange => exchange.Http.Response.IsSuccess).ToList();
        if (replies.Count == 0)
        {
            var first = group.Exchanges[0].Http;
            throw new ExchangeException(
                first.Path, first.Response.Line, $"No exchange of {name} has a reply of success, so that nothing says what its result is.");
        }

        return PaginationInference.Apply(WithReply(WithRequest(new OperationDraft(name, route.Method, route.Path)
        {
            FixedQuery = route.Fixed,
            Statuses = [.. replies.Select(static reply => reply.Http.Response.Status).Distinct().Order()],
            Errors = [.. group.Exchanges.Select(ErrorCode).OfType<string>().Distinct()],
            Exchanges = group.Exchanges,
        }, route), route, replies));
    }

    private OperationDraft WithRequest(OperationDraft operation, Route route)
    {
        var members = new MemberNames(MemberOwner.Request, operation.Name + "Request", "Bucket", "Key");
        var requests = operation.Exchanges.Select(static exchange => exchange.Http.Request).ToList();
        var isContent = ContentRules.RequestHasContent(route, operation.Exchanges);
        var queries = ParameterInference.Queries(requests, names, members);
        var headers = ParameterInference.Headers(
            requests.ConvertAll(request => Without(request.Headers, name => TransportHeaders.IsOfRequest(name, route.Method, isContent))),
            inRequest: true,
            members);
        var bodies = operation.Exchanges.Select(static exchange =>
            PlacedBody.Of(exchange.Request, exchange.Http.Request.Body, exchange.Http.Request.Line));
        var body = isContent
            ? new PayloadDraft(PayloadKind.Stream) { Member = members.Take("Content", "Body").Name, Required = true }
            : _payloads.Of([.. bodies], operation.Name, inRequest: true, members);
        return operation with
        {
            Queries = queries,
            Headers = headers,
            Body = body,
            Md5 = body.Kind != PayloadKind.None && requests.TrueForAll(HasMd5),
        };
    }

    private OperationDraft WithReply(OperationDraft operation, Route route, List<ParsedExchange> replies)
    {
        var isContent = ContentRules.ResponseHasContent(route, replies);
        var owner = isContent ? MemberOwner.StreamResult : MemberOwner.Result;
        var members = new MemberNames(owner, operation.Name + "Result", isContent ? ["Content"] : []);
        var describesContent = isContent || route.Method == "HEAD";
        var headers = ParameterInference.Headers(
            replies.ConvertAll(reply =>
                Without(reply.Http.Response.Headers, name => TransportHeaders.IsOfResponse(name, describesContent))),
            inRequest: false,
            members);
        var bodies = replies.Select(static reply => PlacedBody.Of(reply.Response, reply.Http.Response.Body, reply.Http.Response.Line));
        return operation with
        {
            ResultHeaders = headers,
            Result = isContent
                ? new PayloadDraft(PayloadKind.Stream) { Member = "Content" }
                : _payloads.Of([.. bodies], operation.Name, inRequest: false, members),
        };
    }

    private static bool HasMd5(HttpRequest request) =>
        request.Headers.Any(static header => ParameterInference.Is(header, "Content-MD5"));

    private static IReadOnlyList<MessageHeader> Without(IReadOnlyList<MessageHeader> headers, Func<string, bool> isTransport) =>
        [.. headers.Where(header => !isTransport(header.Name))];

    private static string? ErrorCode(ParsedExchange exchange) =>
        !exchange.Http.Response.IsSuccess
        && exchange.Response.Root?.Named("Code").FirstOrDefault()?.Text is { } code
        && Code().IsMatch(code)
            ? code
            : null;

    [GeneratedRegex("^[A-Za-z0-9.]+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
