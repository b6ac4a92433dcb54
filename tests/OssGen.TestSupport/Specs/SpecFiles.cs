using System.Xml.Linq;
using OssGen.TestSupport.Folders;

namespace OssGen.TestSupport.Specs;

/// <summary>The spec files of the repository, which the library is generated from. Nothing changes the elements.</summary>
internal static class SpecFiles
{
    private static readonly XNamespace s_spec = "urn:ossgen:spec:1";

    /// <summary>The root of each file.</summary>
    public static IReadOnlyList<XElement> Roots { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("spec"), "*.xml")
            .Order(StringComparer.Ordinal)
            .Select(static file => XDocument.Load(file).Root!),
    ];

    /// <summary>What all files declare of one kind: <c>operation</c>, <c>shape</c>.</summary>
    public static IEnumerable<XElement> Declared(string kind) => Roots.Elements(s_spec + kind);
}
