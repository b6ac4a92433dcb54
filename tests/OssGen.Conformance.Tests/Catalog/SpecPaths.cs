using System.Xml.Linq;

namespace OssGen.Conformance.Tests.Catalog;

/// <summary>The wire names of the spec files, with groups and shapes followed.</summary>
internal sealed class SpecPaths
{
    private static readonly XNamespace Spec = "urn:ossgen:spec:1";

    private readonly Dictionary<(string Kind, string Name), XElement> _declarations;

    private SpecPaths(IEnumerable<XElement> declarations) =>
        _declarations = declarations.ToDictionary(declaration => (declaration.Name.LocalName, declaration.Attribute("name")!.Value));

    public static SpecPaths Load() => new(Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "spec"), "*.xml")
        .SelectMany(file => XDocument.Load(file).Root!.Elements()));

    public IEnumerable<string> Operations => _declarations.Keys.Where(key => key.Kind == "operation").Select(key => key.Name);

    public string MethodOf(string operation) => Operation(operation).Attribute("method")!.Value;

    public string PathOf(string operation) => Operation(operation).Attribute("path")!.Value;

    public IEnumerable<string> Headers(string operation) => Names(Operation(operation), "header");

    public IEnumerable<string> Query(string operation) => Names(Operation(operation), "query");

    public IEnumerable<string> Body(string operation) => Elements(Operation(operation).Element(Spec + "body"), "");

    public IEnumerable<string> ResultHeaders(string operation) => Operation(operation).Element(Spec + "result") is { } result ? Names(result, "header") : [];

    public IEnumerable<string> Result(string operation) => Elements(Operation(operation).Element(Spec + "result"), "");

    private XElement Operation(string name) => _declarations[("operation", name)];

    private IEnumerable<string> Names(XElement owner, string kind) => owner.Elements().SelectMany(child => child.Name.LocalName switch
    {
        "use" => Names(_declarations[("members", child.Attribute("members")!.Value)], kind),
        var name when name == kind => [(child.Attribute("name") ?? child.Attribute("prefix"))!.Value],
        _ => [],
    });

    private IEnumerable<string> Elements(XElement? owner, string prefix) => owner is null ? [] : owner.Elements(Spec + "element").SelectMany(element =>
    {
        var path = prefix + element.Attribute("name")!.Value;
        var type = (element.Attribute("list") ?? element.Attribute("type"))?.Value;
        return type is not null && _declarations.TryGetValue(("shape", type), out var shape) ? Elements(shape, path + "/") : [path];
    });
}
