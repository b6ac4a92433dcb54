using System.Xml.Linq;
using OssGen.Conformance.Tests.Catalog;

namespace OssGen.Conformance.Tests.Examples;

/// <summary>All examples of all spec files.</summary>
internal static class SpecExamples
{
    private static readonly XNamespace Spec = "urn:ossgen:spec:1";

    public static IReadOnlyList<string> Operations { get; } = [
        .. SpecFiles.Declared("operation").Select(operation => operation.Attribute("name")!.Value),
    ];

    public static IReadOnlyList<SpecExample> All { get; } = [.. SpecFiles.Declared("operation").SelectMany(OfOperation)];

    /// <summary>Operation and name of every example, for a theory.</summary>
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var example in All)
        {
            cases.Add(example.Operation, example.Name);
        }

        return cases;
    }

    public static SpecExample Find(string operation, string name) =>
        All.Single(example => example.Operation == operation && example.Name == name);

    private static IEnumerable<SpecExample> OfOperation(XElement operation) =>
        operation.Elements(Spec + "example").Select(example => new SpecExample(
            operation.Attribute("name")!.Value,
            example.Attribute("name")!.Value,
            example.Element(Spec + "call")!,
            HttpMessage.Parse(example.Element(Spec + "request")!.Value),
            HttpMessage.Parse(example.Element(Spec + "response")!.Value),
            example.Element(Spec + "returns")!));
}
