using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OssGen.Conformance.Tests.Catalog;

/// <summary>
/// The members that the records of requests, results and shapes are expected to have, by the spec files and the list of names.
/// </summary>
internal sealed partial class ExpectedMembers
{
    private static readonly XNamespace Spec = "urn:ossgen:spec:1";

    private readonly List<XElement> _declarations;
    private readonly Dictionary<string, XElement> _groups;

    private ExpectedMembers(List<XElement> declarations)
    {
        _declarations = declarations;
        _groups = declarations.Where(item => item.Name == Spec + "members").ToDictionary(group => group.Attribute("name")!.Value);
    }

    /// <summary>All of them, as <c>Record.Member</c>.</summary>
    public IEnumerable<string> All => OfShapes().Concat(OfRequests()).Concat(OfResults()).Distinct();

    /// <summary>The wire names that no <c>member</c> attribute names, as the list of names writes them.</summary>
    public IEnumerable<string> Listable =>
        _declarations.DescendantsAndSelf().Where(item => item.Attribute("member") is null).Select(Line).OfType<string>();

    public static ExpectedMembers Load() => new([.. SpecFiles.Roots.Elements()]);

    private static string? Line(XElement item) => item.Name.LocalName switch
    {
        "query" or "header" => (item.Attribute("name") ?? item.Attribute("prefix")) is { } name ? "parameter " + name.Value : null,
        "element" => (item.Attribute("list") is null ? "element " : "list ") + item.Attribute("name")!.Value,
        _ => item.Attribute("root") is { } root ? "element " + root.Value : null,
    };

    private IEnumerable<string> OfShapes()
    {
        var shapes = Declared("shape").SelectMany(shape => Of(shape, shape.Attribute("name")!.Value));
        var tags = _declarations.Descendants(Spec + "choice")
            .Where(choice => choice.Attribute("tag") is not null)
            .Select(choice => $"{choice.Attribute("list")!.Value}.{choice.Attribute("tag")!.Value}");
        return shapes.Concat(tags);
    }

    private IEnumerable<string> OfRequests() => Declared("operation").SelectMany(operation =>
    {
        var record = operation.Attribute("name")!.Value + "Request";
        var labels = Label().Matches(operation.Attribute("path")!.Value).Select(label => $"{record}.{label.Groups[1]}");
        var host = operation.Attribute("host") is { } member ? [$"{record}.{member.Value}"] : Enumerable.Empty<string>();
        return labels.Concat(host).Concat(Of(operation, record)).Concat(OfBodies(operation, record));
    });

    private IEnumerable<string> OfResults() => Declared("operation").SelectMany(operation =>
    {
        var record = operation.Attribute("name")!.Value + "Result";
        return operation.Elements(Spec + "result").SelectMany(result => OfDocument(result, record).Concat(OfBodies(result, record)));
    });

    private IEnumerable<XElement> Declared(string kind) => _declarations.Where(item => item.Name == Spec + kind);

    private IEnumerable<string> OfBodies(XElement owner, string record)
        => owner.Elements(Spec + "body").SelectMany(body => OfDocument(body, record));

    /// <summary>What a body or a result holds: its stream, text or document, and the members inside.</summary>
    private IEnumerable<string> OfDocument(XElement document, string record)
    {
        var held = (document.Attribute("stream") ?? document.Attribute("text") ?? document.Attribute("json"))?.Value;
        IEnumerable<string> own = held is not (null or "true") ? [$"{record}.{held}"]
            : document.Attribute("type") is not null ? [$"{record}.{OfRoot(document)}"]
            : document.Elements(Spec + "alternative").Select(alternative => $"{record}.{OfRoot(alternative)}");
        return own.Concat(Of(document, record));
    }

    private IEnumerable<string> Of(XElement owner, string record) => owner.Elements().SelectMany(child => child.Name.LocalName switch
    {
        "use" => Of(_groups[child.Attribute("members")!.Value], record),
        "element" => [$"{record}.{OfElement(child)}"],
        "choice" => [$"{record}.{Member(child)}"],
        "header" when child.Attribute("type")?.Value == "copy-source" =>
            child.Elements(Spec + "part").Select(part => $"{record}.{Name(part)}"),
        "query" or "header" when IsMember(child) => [$"{record}.{OfParameter(child)}"],
        _ => [],
    });

    private static bool IsMember(XElement parameter) => parameter.Attribute("value") is null && parameter.Element(Spec + "when") is null;

    private static string OfRoot(XElement document)
        => Member(document) ?? MemberNames.OfElement(document.Attribute("root")!.Value, isList: false);

    private static string OfElement(XElement element)
        => Member(element) ?? MemberNames.OfElement(Name(element), isList: element.Attribute("list") is not null);

    private static string OfParameter(XElement parameter)
        => Member(parameter) ?? parameter.Attribute("map")?.Value ?? MemberNames.OfParameter(Name(parameter));

    private static string Name(XElement item) => (item.Attribute("name") ?? item.Attribute("prefix"))!.Value;

    private static string? Member(XElement item) => item.Attribute("member")?.Value;

    [GeneratedRegex(@"\{(\w+)\??\}")]
    private static partial Regex Label();
}
