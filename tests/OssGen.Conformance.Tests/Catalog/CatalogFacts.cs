using System.Text.Json.Nodes;

namespace OssGen.Conformance.Tests.Catalog;

/// <summary>
/// Reads one of the two catalogs: <c>oss-operations.json</c>, what OSS's own SDK for Go sends and reads, and
/// <c>oss-operations-more.json</c>, what only API pages, other SDKs and metadata of OSS know.
/// </summary>
internal sealed class CatalogFacts
{
    private const string Base = "oss-operations.json";

    private readonly Dictionary<string, JsonNode> _operations;
    private readonly CatalogDocuments _documents;
    private readonly DocumentedValues _values;
    private readonly IReadOnlyList<string> _alwaysSigned;

    private CatalogFacts(JsonNode root, IReadOnlyList<string> alwaysSigned)
    {
        _operations = root["operations"]!.AsArray().ToDictionary(operation => (string)operation!["name"]!, operation => operation!);
        _values = new DocumentedValues(root["documentedValues"]!.AsObject());
        _documents = new CatalogDocuments(root["shapes"]!.AsObject(), root["enums"]!.AsObject(), _values);
        _alwaysSigned = alwaysSigned;
    }

    public IEnumerable<string> Operations => _operations.Keys;

    public static CatalogFacts Load() => new(Parse(Base), AlwaysSigned());

    public static CatalogFacts LoadMore() => new(Parse("oss-operations-more.json"), AlwaysSigned());

    /// <summary>The status of an operation of the second catalog, such as <c>preview</c>.</summary>
    public string StatusOf(string name) => (string)_operations[name]["status"]!;

    /// <summary>What the key of an operation's path stands for, if not for an object's key: <c>ChannelName</c>.</summary>
    public string? KeyMemberOf(string name) => (string?)_operations[name]["keyMember"];

    public OperationFacts Of(string name)
    {
        var operation = _operations[name];
        var (request, reply) = (operation["request"]!, operation["response"]!);
        return new OperationFacts
        {
            Name = name,
            Method = (string)operation["method"]!,
            HasPage = (string?)operation["status"] != "sdk-only",
            Scope = OperationFacts.PathOf((string?)operation["path"])
                ?? (string)operation["scope"]! + ((bool?)operation["bucketOptional"] == true ? "?" : ""),
            SubResources = Strings(operation["subresources"]),
            FixedQuery = [.. operation["fixedQuery"]!.AsObject().Select(pair => $"{pair.Key}={(string)pair.Value!}")],
            SignedQuery = [
                .. Strings(operation["signedSubresources"])
                    .Except(_alwaysSigned)
                    .Where(query => !query.StartsWith("x-oss-", StringComparison.Ordinal)),
            ],
            UnsignedSubResources = [
                .. Strings(operation["subresources"])
                    .Except(_alwaysSigned)
                    .Except(Strings(operation["signedSubresources"]))
                    .Where(query => !query.StartsWith("x-oss-", StringComparison.Ordinal)),
            ],
            Request = new MessageFacts(
                Query(name, request["query"]!), Headers(request["headers"]!), RequestBodies(
                    request["body"], Strings(operation["encodingTypeUrl"]))),
            Reply = new MessageFacts([], Headers(reply["headers"]!), ReplyBodies(reply, Strings(operation["encodingTypeUrl"]))),
            Paging = Paging(operation["paginator"] ?? operation["pageable"]),
        };
    }

    private List<ParameterFact> Query(string operation, JsonNode parameters) =>
        [
            .. Members(parameters).Select(member => new ParameterFact(
                member.Wire, _documents.ValuesOf(member.Type) ?? _values.OfQuery(operation, member.Wire), member.Required)),
        ];

    private List<ParameterFact> Headers(JsonNode headers) =>
        [
            .. Members(headers)
                .Select(member => new ParameterFact(
                    member.Wire, _documents.ValuesOf(member.Type) ?? _values.OfHeader(member.Wire), member.Required))
                .DistinctBy(header => header.Name),
        ];

    private List<BodyFacts> RequestBodies(JsonNode? body, IReadOnlyList<string> encoded) => body switch
    {
        null => [],
        _ when body["alternatives"] is JsonArray alternatives => [
            .. alternatives.Select(alternative => Xml(alternative!, Strings(body["base64"]), encoded)),
        ],
        _ when (string)body["kind"]! == "xml" => [Xml(body, Strings(body["base64"]), encoded)],
        _ when (string)body["kind"]! == "json" && body["shape"] is { } shape => [Json(shape)],
        _ => [BodyFacts.Raw],
    };

    private List<BodyFacts> ReplyBodies(JsonNode reply, IReadOnlyList<string> encoded)
    {
        var body = reply["body"];
        var bodies = new List<BodyFacts>();
        if (body is not null)
        {
            bodies.Add((string)body["kind"]! switch
            {
                "xml" => Xml(body, [], encoded),
                "json" when body["shape"] is { } shape => Json(shape!),
                _ when body["framing"] is not null => BodyFacts.Frames,
                _ => BodyFacts.Raw,
            });
        }

        // What a callback's server answers stands in place of the body.
        if (reply["bodyWithCallback"] is not null)
        {
            bodies.Add(BodyFacts.Raw);
        }

        return bodies;
    }

    private BodyFacts Json(JsonNode shape) => new("json", "", _documents.Elements((string)shape!, [], []));

    private BodyFacts Xml(JsonNode body, IReadOnlyList<string> base64, IReadOnlyList<string> encoded) =>
        new(
            "xml", (string)body["root"]!, _documents.Elements(
                (string)body["shape"]!,
                [.. base64.Select(path => path.Replace('.', '/'))], [.. encoded.Select(path => path.Replace('.', '/'))]));

    private static PagingFacts? Paging(JsonNode? paging)
    {
        if (paging is null)
        {
            return null;
        }

        var tokens = OneOrMore(paging["tokenResponse"]!)
            .Zip(OneOrMore(paging["tokenRequest"]!), static (from, to) => $"{Nested(from)} -> {Target(to)}");
        return new PagingFacts([.. tokens], (string?)paging["truncated"] is { } more ? Nested(more) : null);
    }

    private static string Nested(string path) => path.Replace('.', '/');

    private static string Target(string token) => token.Split(':') switch
    {
        [var place, var name] => $"{place} {name}",
        _ => "query " + token,
    };

    private static IEnumerable<(string Wire, string Type, bool Required)> Members(JsonNode list) =>
        list.AsArray().Select(member => ((string)member!["wire"]!, (string)member["type"]!, (bool?)member["required"] == true));

    private static IReadOnlyList<string> OneOrMore(JsonNode node) => node is JsonArray ? Strings(node) : [(string)node!];

    private static IReadOnlyList<string> AlwaysSigned() => Strings(Parse(Base)["signing"]!["v1SubResources"]);

    private static JsonNode Parse(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Catalog", file)))!;

    private static IReadOnlyList<string> Strings(JsonNode? list) => list is null ? [] : [.. list.AsArray().Select(item => (string)item!)];
}
