using System.Text.Json.Nodes;

namespace OssGen.Conformance.Tests.Catalog;

/// <summary>Follows the catalog's shapes down to the places that hold values.</summary>
internal sealed class CatalogDocuments(JsonObject shapes, JsonObject enums, DocumentedValues documented)
{
    /// <summary>The places of a shape in order.</summary>
    /// <param name="shape">Its name in the catalog.</param>
    /// <param name="base64">Paths, without list marks, whose text is base64.</param>
    /// <param name="urlEncoded">Paths, with list marks, whose text is percent-encoded.</param>
    public IReadOnlyList<ElementFact> Elements(string shape, IReadOnlyCollection<string> base64, IReadOnlyCollection<string> urlEncoded)
    {
        var places = new List<ElementFact>();
        Walk(shape, "", [], places);
        return [.. places.Select(place => place with
        {
            IsBase64 = base64.Contains(place.Path.Replace("[]", "", StringComparison.Ordinal)),
            IsUrlEncoded = urlEncoded.Contains(place.Path),
        })];
    }

    /// <summary>The values of an enum's type; null for other types.</summary>
    public IReadOnlyList<string>? ValuesOf(string type) =>
        type.StartsWith("enum:", StringComparison.Ordinal)
            ? [.. enums[type["enum:".Length..]]!.AsArray().Select(value => (string)value!)]
            : null;

    // Its names are free, and so are its values: the spec has one member of the type json.
    private const string AnyObject = "map(string->any)";

    private void Walk(string shape, string prefix, IReadOnlyList<string> above, List<ElementFact> places)
    {
        foreach (var member in shapes[shape]!["members"]!.AsArray())
        {
            var (wire, type) = ((string)member!["wire"]!, (string)member["type"]!);
            var isList = type.StartsWith("list(", StringComparison.Ordinal);
            var inner = isList ? type["list(".Length..^1] : type;
            var isMap = inner.StartsWith("map(", StringComparison.Ordinal) && inner != AnyObject;
            var path = wire == "#text"
                ? SpecDocuments.OwnText(prefix)
                : prefix + wire.Replace('>', '/') + (isList ? "[]" : "") + (isMap ? "/*" : "");
            if (shapes.ContainsKey(inner) && !above.Contains(inner) && shapes[inner]!["members"]!.AsArray().Count > 0)
            {
                Walk(inner, path + "/", [.. above, inner], places);
            }
            else
            {
                places.Add(new ElementFact(path, ValuesOf(inner) ?? documented.OfMember(shape, wire[(wire.LastIndexOf('>') + 1)..])));
            }
        }
    }
}
