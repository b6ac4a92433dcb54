using System.Xml.Linq;

namespace OssGen.Conformance.Tests.Catalog;

/// <summary>The spec files that the library was generated from. Nothing changes the elements.</summary>
internal static class SpecFiles
{
    private static readonly XNamespace Spec = "urn:ossgen:spec:1";

    /// <summary>The root of each file.</summary>
    public static IReadOnlyList<XElement> Roots { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "spec"), "*.xml")
            .Order(StringComparer.Ordinal)
            .Select(static file => XDocument.Load(file).Root!),
    ];

    /// <summary>What all files declare of one kind: <c>operation</c>, <c>shape</c>.</summary>
    public static IEnumerable<XElement> Declared(string kind) => Roots.Elements(Spec + kind);
}
