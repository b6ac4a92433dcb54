using System.Xml.Linq;

namespace OssGen.Conformance.Tests.Catalog;

/// <summary>Follows the elements of a spec's bodies and results through its shapes.</summary>
internal sealed class SpecDocuments(IReadOnlyDictionary<string, XElement> shapes, IReadOnlyDictionary<string, IReadOnlyList<string>> enums)
{
    private static readonly XNamespace Spec = "urn:ossgen:spec:1";

    /// <summary>An element whose own text is meant is the place itself; of a root it is <c>.</c>.</summary>
    public static string OwnText(string prefix) => prefix.Length == 0 ? "." : prefix[..^1];

    /// <summary>The wire values of a type; none for what is no enum.</summary>
    public IReadOnlyList<string> ValuesOf(string? type) => type is not null ? enums.GetValueOrDefault(type, []) : [];

    /// <summary>The places of a body, result or alternative in order.</summary>
    public IReadOnlyList<ElementFact> Elements(XElement owner)
    {
        var places = new List<ElementFact>();
        if (owner.Attribute("type") is { } type && shapes.TryGetValue(type.Value, out var shape))
        {
            Walk(shape, "", [type.Value], places);
        }
        else
        {
            Walk(owner, "", [], places);
        }

        return places;
    }

    private void Walk(XElement owner, string prefix, IReadOnlyList<string> above, List<ElementFact> places)
    {
        foreach (var child in owner.Elements())
        {
            if (child.Name == Spec + "element")
            {
                Place(child, prefix, above, places);
            }
            else if (child.Name == Spec + "choice")
            {
                foreach (var sibling in child.Elements(Spec + "element"))
                {
                    Below(
                        child.Attribute("list")!.Value, prefix + sibling.Attribute("name")!.Value + "[]", above, places, new ElementFact(
                            "", []));
                }
            }
        }
    }

    private void Place(XElement element, string prefix, IReadOnlyList<string> above, List<ElementFact> places)
    {
        var (name, list) = (element.Attribute("name")!.Value, element.Attribute("list")?.Value);
        var type = list ?? element.Attribute("type")?.Value;
        var path = name == "." ? OwnText(prefix) : prefix + name + (list is null ? "" : "[]");
        Below(
            type, path, above, places, new ElementFact(
                path, ValuesOf(type), type == "base64-text", element.Attribute("urlEncoded")?.Value == "true"));
    }

    private void Below(string? type, string path, IReadOnlyList<string> above, List<ElementFact> places, ElementFact leaf)
    {
        if (type is not null && !above.Contains(type) && shapes.TryGetValue(type, out var shape) && shape.Elements()
            .Any(child => child.Name != Spec + "doc"))
        {
            Walk(shape, path + "/", [.. above, type], places);
        }
        else
        {
            places.Add(leaf with { Path = path });
        }
    }
}
