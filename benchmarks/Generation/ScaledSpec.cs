using System.Globalization;
using System.Xml.Linq;

namespace OssGen.Benchmarks;

/// <summary>
/// The spec several times over, to see how the cost of generating grows: each copy declares operations, shapes, enums, members groups and
/// services with names of its own, and a query parameter of its own keeps the operations of different copies apart. Examples are left out,
/// because their requests don't have this parameter.
/// </summary>
internal static class ScaledSpec
{
    private static readonly XNamespace s_language = "urn:ossgen:spec:1";

    private static readonly string[] s_declarations = ["operation", "shape", "enum", "members", "service"];

    private static readonly string[] s_references = ["type", "list", "members", "service"];

    /// <summary>Returns the files of a number of copies.</summary>
    public static IReadOnlyList<SpecText> Of(IReadOnlyList<SpecText> specs, int copies)
    {
        var names = specs.SelectMany(static spec => XDocument.Parse(spec.Text).Root!.Elements())
            .Where(static element => s_declarations.Contains(element.Name.LocalName))
            .Select(static element => element.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, copies).SelectMany(copy => specs.Select(spec => Copy(spec, names, copy)))];
    }

    private static SpecText Copy(SpecText spec, HashSet<string> names, int copy)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $"Copy{copy}");
        var document = XDocument.Parse(spec.Text);
        document.Descendants(s_language + "example").Remove();
        foreach (var attribute in document.Descendants().Attributes().Where(attribute => IsName(attribute, names)))
        {
            attribute.Value += suffix;
        }

        foreach (var operation in document.Root!.Elements(s_language + "operation"))
        {
            var path = operation.Attribute("path")!;
            path.Value += (path.Value.Contains('?', StringComparison.Ordinal) ? "&" : "?") + suffix;
        }

        document.Root.Attribute("group")!.Value += suffix;
        return new(spec.Path.Replace(".xml", $".{suffix}.xml", StringComparison.Ordinal), document.ToString());
    }

    private static bool IsName(XAttribute attribute, HashSet<string> names) =>
        attribute.Name.LocalName == "name"
            ? s_declarations.Contains(attribute.Parent!.Name.LocalName)
            : s_references.Contains(attribute.Name.LocalName) && names.Contains(attribute.Value);
}
