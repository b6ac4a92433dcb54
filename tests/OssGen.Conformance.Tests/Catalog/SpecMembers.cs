using System.Xml.Linq;

namespace OssGen.Conformance.Tests.Catalog;

/// <summary>Where the members of a request or result travel, so that paging, which names members, can be compared.</summary>
internal sealed class SpecMembers(IEnumerable<XElement> queries, XElement? document)
{
    private static readonly XNamespace Spec = "urn:ossgen:spec:1";

    private readonly Dictionary<string, string> _queries = queries
        .Where(query => query.Attribute("name") is not null)
        .ToDictionary(
            query => query.Attribute("member")?.Value ?? MemberNames.OfParameter(query.Attribute("name")!.Value),
            query => query.Attribute("name")!.Value);

    private readonly Dictionary<string, string> _elements = (document?.Elements(Spec + "element") ?? [])
        .ToDictionary(Name, element => element.Attribute("name")!.Value);

    /// <summary>The element of a document's member; the member's own name with a question mark where there is none.</summary>
    public string Element(string member) => _elements.GetValueOrDefault(member, member + "?");

    /// <summary>Where a request's member goes.</summary>
    public string Target(string member) => _queries.TryGetValue(member, out var query) ? "query " + query : "body " + Element(member);

    private static string Name(XElement element) =>
        element.Attribute("member")?.Value
            ?? MemberNames.OfElement(element.Attribute("name")!.Value, isList: element.Attribute("list") is not null);
}
