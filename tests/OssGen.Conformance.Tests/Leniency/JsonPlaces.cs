using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace OssGen.Conformance.Tests.Leniency;

/// <summary>Where the properties that the spec names are in a JSON document.</summary>
internal static class JsonPlaces
{
    private static readonly XNamespace Spec = "urn:ossgen:spec:1";

    // The names in these objects are free: a map's keys, or any JSON value.
    private static readonly HashSet<string> Free = new(
        SpecFiles.Roots.Descendants(Spec + "element")
            .Select(static element =>
                (Path: element.Attribute("name")!.Value.Split('/'), IsAny: element.Attribute("type")?.Value == "json"))
            .Where(static element => element.IsAny || element.Path is [.., _, "*"])
            .Select(static element => element.IsAny ? element.Path[^1] : element.Path[^2]),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The document and the objects in it whose properties the spec names.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject known => known.Where(static property => !Free.Contains(property.Key))
            .SelectMany(static property => Objects(property.Value)).Prepend(known),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };

    /// <summary>The properties of these objects, by the number of the object and their names.</summary>
    public static IReadOnlyList<(int Object, string Name)> Properties(JsonObject document) =>
        [.. Objects(document).SelectMany(static (known, number) => known.Select(property => (number, property.Key)))];

    /// <summary>The document without one of its properties.</summary>
    public static string Without(string document, (int Object, string Name) place)
    {
        var root = JsonNode.Parse(document)!.AsObject();
        Objects(root).ElementAt(place.Object).Remove(place.Name);
        return root.ToJsonString();
    }
}
