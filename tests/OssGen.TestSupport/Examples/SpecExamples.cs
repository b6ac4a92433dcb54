using System.Xml.Linq;
using OssGen.TestSupport.Specs;

namespace OssGen.TestSupport.Examples;

/// <summary>All examples of all spec files.</summary>
internal static class SpecExamples
{
    private static readonly XNamespace s_spec = "urn:ossgen:spec:1";

    /// <summary>The name of every operation.</summary>
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
        operation.Elements(s_spec + "example").Select(example => new SpecExample(
            operation.Attribute("name")!.Value,
            example.Attribute("name")!.Value,
            example.Element(s_spec + "call")!,
            example.Element(s_spec + "request")!.Value,
            example.Element(s_spec + "response")!.Value,
            example.Element(s_spec + "returns")!));
}
