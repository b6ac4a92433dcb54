using System.Xml.Linq;
using OssGen.Conformance.Tests.Catalog;

namespace OssGen.Conformance.Tests.RoundTrips;

/// <summary>
/// Members of shapes that a request can't do without, by the spec: in C# they may be null, since results have the same shapes.
/// </summary>
internal static class RequiredElements
{
    private static readonly XNamespace Spec = "urn:ossgen:spec:1";

    private static readonly HashSet<string> Names = [.. SpecFiles.Declared("shape")
        .SelectMany(shape => shape.Elements(Spec + "element")
            .Where(element => element.Attribute("required")?.Value == "true")
            .Select(element => $"{shape.Attribute("name")!.Value}.{Member(element)}"))];

    /// <summary>Whether a member, as <c>Shape.Member</c>, is one.</summary>
    public static bool Contains(string member) => Names.Contains(member);

    private static string Member(XElement element) =>
        element.Attribute("member")?.Value
            ?? MemberNames.OfElement(element.Attribute("name")!.Value, isList: element.Attribute("list") is not null);
}
