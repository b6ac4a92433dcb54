using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OssGen.Conformance.Tests.Catalog;

/// <summary>Reads the spec files as a person would: groups, shapes and enums followed, names kept as they travel.</summary>
internal sealed class SpecFacts
{
    private static readonly XNamespace Spec = "urn:ossgen:spec:1";

    /// <summary>How the documentation of an operation that no page describes begins to say who sends it.</summary>
    private const string NoPage = "OSS's API reference doesn't describe this operation; ";

    private readonly Dictionary<string, XElement> _operations;
    private readonly Dictionary<string, XElement> _groups;
    private readonly SpecDocuments _documents;

    private SpecFacts(List<XElement> declarations)
    {
        _operations = Named(declarations, "operation");
        _groups = Named(declarations, "members");
        var enums = Named(declarations, "enum").ToDictionary(
            pair => pair.Key,
            pair => (IReadOnlyList<string>)[.. pair.Value.Elements(Spec + "value").Select(value => value.Attribute("wire")!.Value)]);
        _documents = new SpecDocuments(Named(declarations, "shape"), enums);
    }

    public static SpecFacts Load() => new([.. SpecFiles.Roots.Elements()]);

    public IEnumerable<string> Operations => _operations.Keys;

    public OperationFacts Of(string name)
    {
        var operation = _operations[name];
        var path = Split(operation.Attribute("path")!.Value);
        var queries = Parameters(operation, "query").ToList();
        var (body, result) = (operation.Element(Spec + "body"), operation.Element(Spec + "result"));
        return new OperationFacts
        {
            Name = name,
            Method = operation.Attribute("method")!.Value,
            HasPage = !Regex.Replace(operation.Element(Spec + "doc")!.Value, @"\s+", " ").Contains(NoPage, StringComparison.Ordinal),
            Scope = Scope(path.Labels),
            SubResources = [.. path.Pairs.Where(IsBare)],
            FixedQuery = [.. path.Pairs.Where(pair => !IsBare(pair)), .. queries.Select(Fixed).OfType<string>()],
            SignedQuery = [.. path.Pairs.Where(IsBare), .. (operation.Attribute("v1Signed")?.Value ?? "").Split(' ')],
            UnsignedSubResources = (operation.Attribute("v1Unsigned")?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Request = new MessageFacts(
                [.. Facts(queries.Where(query => query.Attribute("value") is null)), .. ChosenByBody(body)],
                Facts(Parameters(operation, "header")), RequestBodies(body)),
            Reply = new MessageFacts([], result is null ? [] : Facts(Parameters(result, "header")), ReplyBodies(result)),
            Paging = operation.Element(Spec + "paginate") is { } paginate
                ? Paging(paginate, new SpecMembers(queries, body), new SpecMembers([], result))
                : null,
        };
    }

    private static Dictionary<string, XElement> Named(IEnumerable<XElement> declarations, string kind) =>
        declarations.Where(declaration => declaration.Name == Spec + kind)
            .ToDictionary(declaration => declaration.Attribute("name")!.Value);

    // The first question mark may be that of {Bucket?}.
    private static (string Labels, string[] Pairs) Split(string path)
    {
        var question = path.IndexOf('?', path.LastIndexOf('}') + 1);
        return question < 0 ? (path, []) : (path[..question], path[(question + 1)..].Split('&'));
    }

    private static bool IsBare(string pair) => !pair.Contains('=', StringComparison.Ordinal);

    private static string Scope(string labels) => labels switch
    {
        "/" => "service",
        "/{Bucket}" => "bucket",
        "/{Bucket?}" => "bucket?",
        _ => OperationFacts.PathOf(labels) ?? "object",
    };

    private static string? Fixed(XElement query) =>
        (query.Attribute("value") ?? query.Attribute("default")) is { } value ? $"{query.Attribute("name")!.Value}={value.Value}" : null;

    private IEnumerable<XElement> Parameters(XElement owner, string kind) =>
        owner.Elements().SelectMany(child => child.Name.LocalName switch
        {
            "use" => Parameters(_groups[child.Attribute("members")!.Value], kind),
            var name when name == kind => [child],
            _ => [],
        });

    private List<ParameterFact> Facts(IEnumerable<XElement> parameters) =>
        [
            .. parameters.Select(parameter => new ParameterFact(
                (parameter.Attribute("name") ?? parameter.Attribute("prefix"))?.Value ?? "*",
                _documents.ValuesOf(parameter.Attribute("type")?.Value),
                IsRequired(parameter))),
        ];

    // A copy source is required if one of its parts is.
    private static bool? IsRequired(XElement parameter) => HasValue(parameter)
        ? null
        : parameter.Elements(Spec + "part").Prepend(parameter).Any(part => part.Attribute("required")?.Value == "true");

    private static bool HasValue(XElement parameter) =>
        (parameter.Attribute("value") ?? parameter.Attribute("default")) is not null || parameter.Element(Spec + "otherwise") is not null;

    private static IEnumerable<ParameterFact> ChosenByBody(XElement? body) => (body?.Elements(Spec + "alternative") ?? [])
        .Select(alternative => alternative.Attribute("query")?.Value.Split('=')[0])
        .OfType<string>()
        .Distinct()
        .Select(name => new ParameterFact(name, [], Required: null));

    private List<BodyFacts> RequestBodies(XElement? body)
    {
        if (body is null)
        {
            return [];
        }

        var alternatives = body.Elements(Spec + "alternative").ToList();
        return body switch
        {
            _ when alternatives.Count > 0 => [.. alternatives.Select(Xml)],
            _ when body.Attribute("root") is not null => [Xml(body)],
            _ when body.Attribute("json")?.Value == "true" => [new BodyFacts("json", "", _documents.Elements(body))],
            _ => [BodyFacts.Raw],
        };
    }

    private List<BodyFacts> ReplyBodies(XElement? result)
    {
        var bodies = new List<BodyFacts>();
        if (result?.Attribute("root") is not null)
        {
            bodies.Add(Xml(result));
        }
        else if (result?.Attribute("json")?.Value == "true")
        {
            bodies.Add(new BodyFacts("json", "", _documents.Elements(result)));
        }
        else if (result?.Attribute("decoder")?.Value is "select-frames" or "select-meta")
        {
            bodies.Add(BodyFacts.Frames);
        }
        else if ((result?.Attribute("stream") ?? result?.Attribute("text") ?? result?.Attribute("json")) is not null)
        {
            bodies.Add(BodyFacts.Raw);
        }

        if (result?.Element(Spec + "body") is not null)
        {
            bodies.Add(BodyFacts.Raw);
        }

        return bodies;
    }

    private BodyFacts Xml(XElement owner) => new("xml", owner.Attribute("root")!.Value, _documents.Elements(owner));

    private static PagingFacts Paging(XElement paginate, SpecMembers request, SpecMembers result) => new(
        [
            .. paginate.Elements(Spec + "token")
                .Select(token => $"{result.Element(token.Attribute("from")!.Value)} -> {request.Target(token.Attribute("to")!.Value)}"),
        ],
        paginate.Attribute("more") is { } more ? result.Element(more.Value) : null);
}
