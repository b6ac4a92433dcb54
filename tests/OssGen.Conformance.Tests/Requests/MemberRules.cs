using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OssGen.Conformance.Tests.Catalog;

namespace OssGen.Conformance.Tests.Requests;

/// <summary>The rules of all members of all requests and shapes, read from the spec files.</summary>
internal static partial class MemberRules
{
    private static readonly XNamespace Spec = "urn:ossgen:spec:1";

    private static readonly Dictionary<string, XElement> Groups =
        SpecFiles.Declared("members").ToDictionary(group => group.Attribute("name")!.Value);

    public static IReadOnlyList<MemberRule> All { get; } =
    [
        .. SpecFiles.Declared("operation").SelectMany(OfOperation),
        .. SpecFiles.Declared("shape").SelectMany(shape => OfElements(shape, shape.Attribute("name")!.Value)),
    ];

    private static readonly ILookup<string, MemberRule> ByOwner = All.ToLookup(rule => rule.Owner);

    private static readonly HashSet<string> JsonRequests =
    [
        .. SpecFiles.Declared("operation")
            .Where(operation => operation.Elements(Spec + "body").Any(IsJson))
            .Select(operation => operation.Attribute("name")!.Value + "Request"),
    ];

    /// <summary>Whether the elements of a request travel in JSON.</summary>
    public static bool IsJson(string request) => JsonRequests.Contains(request);

    /// <summary>The rules of a record's members.</summary>
    public static IEnumerable<MemberRule> Of(Type owner) => ByOwner[owner.Name];

    private static IEnumerable<MemberRule> OfOperation(XElement operation)
    {
        var owner = operation.Attribute("name")!.Value + "Request";
        var labels = Label()
            .Matches(operation.Attribute("path")!.Value)
            .Select(match => OfLabel(operation, owner, match.Groups[1].Value) with { Required = match.Groups[2].Length == 0 });
        var host = operation.Attribute("host") is { } member
            && !operation.Elements(Spec + "header").Any(header => NameOf(header) == member.Value)
            ? [new MemberRule(owner, member.Value, "host", member.Value) { Required = true }]
            : Enumerable.Empty<MemberRule>();
        List<MemberRule> members =
        [
            .. labels,
            .. host,
            .. OfParameters(operation, owner, []),
            .. operation.Elements(Spec + "body").SelectMany(body => OfBody(body, owner)),
        ];
        return members.Concat(OfHost(operation, owner).Where(part => members.TrueForAll(member => member.Name != part.Name)).ToList());
    }

    // The members in the host of the operation's service that nothing else declares.
    private static IEnumerable<MemberRule> OfHost(XElement operation, string owner)
    {
        var name = (operation.Attribute("service") ?? operation.Parent!.Attribute("service"))?.Value;
        return SpecFiles.Declared("service").Where(service => service.Attribute("name")!.Value == name)
            .SelectMany(service => new[] { service.Attribute("endpoint"), service.Attribute("internal") })
            .SelectMany(host => Label().Matches(host?.Value ?? ""))
            .Select(match => match.Groups[1].Value)
            .Where(part => char.IsUpper(part[0]))
            .Distinct()
            .Select(part => new MemberRule(owner, part, "host", part) { Required = true });
    }

    /// <summary>The rule of a label: by its name, or by the element that describes it.</summary>
    private static MemberRule OfLabel(XElement operation, string owner, string name)
    {
        var described = operation.Elements(Spec + "label").FirstOrDefault(label => label.Attribute("name")!.Value == name);
        return new MemberRule(owner, name, "label", name)
        {
            Minimum = Number(described?.Attribute("min")),
            Maximum = Number(described?.Attribute("max")),
            Holds = described?.Attribute("holds")?.Value ?? HeldBy(operation.Attribute("path")!.Value, name),
        };
    }

    // A label behind fixed text can hold anything; any other in the place of the key is the key.
    private static string? HeldBy(string path, string label) =>
        label == "Bucket" ? "bucket" : path.StartsWith("/{Bucket}/{" + label + "}", StringComparison.Ordinal) ? "key" : null;

    private static IEnumerable<MemberRule> OfParameters(XElement parent, string owner, HashSet<string> taken)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name == Spec + "use" && taken.Add(child.Attribute("members")!.Value))
            {
                foreach (var rule in OfParameters(Groups[child.Attribute("members")!.Value], owner, taken))
                {
                    yield return rule;
                }
            }
            else if (child.Name == Spec + "header" && child.Attribute("type")?.Value == "copy-source")
            {
                var parts = child.Elements(Spec + "part").ToList();
                for (var i = 0; i < parts.Count; i++)
                {
                    yield return Rule(parts[i], owner, parts[i].Attribute("name")!.Value, "part") with
                    {
                        Holds = i == 0 ? "bucket" : i == 1 ? "key" : null,
                    };
                }
            }
            else if ((child.Name == Spec + "header" || child.Name == Spec + "query") && child.Attribute("value") is null && child.Element(
                Spec + "when") is null)
            {
                yield return Rule(child, owner, NameOf(child), child.Name.LocalName);
            }
        }
    }

    private static IEnumerable<MemberRule> OfBody(XElement body, string owner)
    {
        foreach (var alternative in body.Elements(Spec + "alternative"))
        {
            yield return Rule(
                alternative, owner, Member(alternative)
                    ?? MemberNames.OfElement(alternative.Attribute("root")!.Value, isList: false), "body") with { IsAlternative = true };
        }

        if ((body.Attribute("stream") ?? body.Attribute("text") ?? body.Attribute("json")) is { } name && !IsJson(body))
        {
            yield return Rule(body, owner, name.Value, "body");
        }
        else if (body.Attribute("type") is not null)
        {
            yield return Rule(body, owner, Member(body) ?? MemberNames.OfElement(body.Attribute("root")!.Value, isList: false), "body");
        }

        var place = body.Attribute("template") is null ? "element" : "body";
        foreach (var rule in OfElements(body, owner))
        {
            yield return rule with { Place = place };
        }
    }

    // A JSON document of elements; any other value is the name of the member that holds the document's text.
    private static bool IsJson(XElement body) => body.Attribute("json")?.Value == "true";

    private static IEnumerable<MemberRule> OfElements(XElement parent, string owner)
        => parent.Elements(Spec + "element").Select(element => Rule(element, owner, Member(element) ?? ElementName(element), "element"));

    private static MemberRule Rule(XElement element, string owner, string name, string place)
        => new(owner, name, place, element.Attribute("name")?.Value ?? element.Attribute("prefix")?.Value ?? "")
        {
            Type = (element.Attribute("list") ?? element.Attribute("type"))?.Value ?? "string",
            Required = element.Attribute("required")?.Value == "true",
            Minimum = Number(element.Attribute("min")),
            Maximum = Number(element.Attribute("max")),
            Holds = element.Attribute("holds")?.Value,
        };

    private static string NameOf(XElement parameter)
        => Member(parameter) ?? parameter.Attribute("map")?.Value ?? MemberNames.OfParameter(
            (parameter.Attribute("name") ?? parameter.Attribute("prefix"))!.Value);

    private static string? Member(XElement element) => element.Attribute("member")?.Value;

    private static string ElementName(XElement element)
        => MemberNames.OfElement(element.Attribute("name")!.Value, isList: element.Attribute("list") is not null);

    private static long? Number(XAttribute? attribute) =>
        attribute is null ? null : long.Parse(attribute.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(\w+)(\??)\}")]
    private static partial Regex Label();
}
